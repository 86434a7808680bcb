"""Polish, Russian and Ukrainian."""

from typing import Final

from roundtable.text.languages.language import Language
from roundtable.text.languages.numbers import slavic

POLISH: Final = Language(
    name="Polish",
    reference="Swan, A Grammar of Contemporary Polish (2002), on negation and on conjunctions",
    negations="""
        nie nigdy nic niczego niczym nikt nikogo nikomu nigdzie żaden żadna żadne żadnego żadnej żadnych żadnym ani
        bez ledwie ledwo rzadko niemożliw* nieprawd* mało_prawdopodobn* zamiast daleki_od zaprzecza* zaprzeczy*
        wątpi* odmawia* odmówi* odrzuca* odrzuci* brak
    """,
    refusals="""
        przeciw przeciwko sprzeciwi* zapobie* zakazuj* zakaza* unika*
    """,
    additions="i oraz lub",
    near="bez zamiast brak",
    pseudo="nie_tylko bez_wątpienia niewątpliwie nie_mniej_niż nic_innego_jak",
    contrasts="""
        ale lecz jednak jednakże jednakowoż zaś natomiast chociaż choć mimo jeśli jeżeli o_ile chyba_że oprócz poza
        podczas_gdy zamiast bez nie nigdy tylko_jeśli pod_warunkiem dopóki przeciwnie a
    """,
    small_words="""
        ja mnie mi mną ty ciebie cię ci tobą on jego go jemu mu nim niego niemu ona jej ją nią niej ono my nas nam
        nami wy was wam wami oni ich im nimi nich one się siebie sobie sobą mój moja moje twój twoja twoje swój
        swoja swoje nasz nasza nasze wasz wasza wasze ten ta to tego tej temu tym tę ci te tych tamten tamta tamto
        kto kogo komu co czego który która które którego której których
    """,
    suppositions="jeśli jeżeli gdyby o_ile czy twierdz*",
    endings="""
        a ą e ę i o u y ów om ami ach owi em iem ie ego emu ej ych ymi ym im ich imi ł ła ło li ły ć cie m my sz ją
        je jąc ny na ne ni no ty ta te to
    """,
    hearsay="rzekomo podobno ponoć jakoby niby chyba może być_może prawdopodobnie zapewne według",
    pointers="to tego temu tak",
    truths="tak prawda prawdą prawdziwe słuszne racja wierzę zgadzam sądzę",
    falsities="""
        nieprawda nieprawdą fałsz fałszywe błąd błędne bzdura kłamstwo mylne zaprzeczam wątpię przeciwnie skądże
    """,
    numbers=slavic.POLISH,
)
RUSSIAN: Final = Language(
    name="Russian",
    reference=(
        "Timberlake, A Reference Grammar of Russian (2004); Русская грамматика (1980), on negation and conjunctions"
    ),
    negations="""
        не нет ни никогда ничего ничто ничем ничему никто никого никому никем нигде никуда никак никакой
        никакая никакое никакие никакого никаких нельзя без вряд_ли едва едва_ли маловероятно невозможно
        неверно неправда вместо далеко_не далек_от далёк_от отрица* отрицал* сомнева* отказ* отверг* отклон*
        опроверг* отнюдь перестал* лишён* лишен*
    """,
    refusals="""
        против
        возража* возрази* препятств* запре* запрещ* предотвра* избега* противостоя*
    """,
    additions="и или потом",
    near="без вместо",
    pseudo="не_только без_сомнения несомненно не_менее_чем ничто_иное не_кто_иной не_что_иное",
    contrasts="""
        но однако а зато хотя если разве_что кроме пока тогда_как впрочем напротив наоборот лишь_если только_если
        при_условии несмотря без не никогда иначе всё_же все_же тем_не_менее
    """,
    small_words="""
        я меня мне мной мною ты тебя тебе тобой он его ему им него нему ним нём она её ее ей ею неё нее ней оно мы
        нас нам нами вы вас вам вами они их ими них ними себя себе собой мой моя моё мое мои моего моей моих твой
        твоя наш наша наше наши нашего нашей наших ваш ваша ваше ваши свой своя своё свое свои своего своей своих
        этот эта это эти этого этой этому этим этих тот та то те того той тому тем тех кто кого кому кем что чего
        чему чем который которая которое которые которого которой которых
    """,
    suppositions="если ли утвержда* утверди* будто заявля* предположим допустим",
    endings="""
        а я о е ё и ы у ю ь й ой ей ый ий ая яя ое ее ые ие ого его ому ему ым им ом ем ём ых их ыми ими ую юю ою ею
        ам ям ами ями ах ях ов ев л ла ло ли ть ти ет ёт ит ут ют ат ят ем им ете ите ешь ишь ся сь н на но ны
    """,
    hearsay="""
        *-де де мол дескать якобы будто_бы говорят по_слухам может_быть возможно вероятно наверное наверно
        пожалуй кажется по_словам
    """,
    pointers="это этому этого то",
    truths="так правда верно правильно истина верю согласен согласна согласны думаю",
    falsities="""
        неправда неверно неправильно ложь ложно вздор чепуха ошибка ошибочно заблуждение отрицаю сомневаюсь
        напротив ничуть ничего_подобного
    """,
    numbers=slavic.RUSSIAN,
)
UKRAINIAN: Final = Language(
    name="Ukrainian",
    reference="Pugh and Press, Ukrainian: A Comprehensive Grammar (1999), on negation and on conjunctions",
    negations="""
        не ні ані немає нема ніколи нічого ніщо нічим нічому ніхто нікого нікому ніким ніде нікуди ніяк ніякий ніяка
        ніяке ніякі ніякого ніяких неможливо не_можна без навряд навряд_чи ледве малоймовірно неправда замість
        далеко_не заперечу* заперечи* сумніва* відмов* відкид* відкину* спросту*
    """,
    refusals="""
        проти запереч* перешкодж* заборон* запобіга* уника*
    """,
    additions="і й або потім",
    near="без замість",
    pseudo="не_тільки не_лише без_сумніву безсумнівно не_хто_інший ніщо_інше_як",
    contrasts="""
        але однак проте та а зате хоча хоч якщо хіба_що крім окрім поки тоді_як втім навпаки лише_якщо тільки_якщо
        за_умови незважаючи без не ніколи інакше все_ж тим_не_менш
    """,
    small_words="""
        я мене мені мною ти тебе тобі тобою він його йому ним нього нему ньому вона її їй нею неї ній воно ми нас
        нам нами ви вас вам вами вони їх їм ними них себе собі собою мій моя моє мої мого моєї моїх твій твоя твоє
        наш наша наше наші нашого нашої наших ваш ваша ваше ваші свій своя своє свої свого своєї своїх цей ця це ці
        цього цієї цьому цим цих той та те ті того тієї тому тим тих хто кого кому ким що чого чому чим який яка яке
        які якого якої яких
    """,
    suppositions="якщо якби чи стверджу* припустимо",
    endings="""
        а я о е є и і ї у ю ь й ий ій ої ого його ому йому им їм ім их їх ими їми ою єю ею ам ям ами ями ах ях ів їв
        ев ом ем єм в ла ло ли ти ть є ить уть ють ать ять ємо имо ете ите єш иш ся сь
    """,
    hearsay="мовляв нібито начебто буцімто ніби кажуть може_бути можливо мабуть ймовірно напевно здається за_словами",
    pointers="це цьому цього то",
    truths="так правда правильно вірно істина вірю згоден згодна згодні думаю",
    falsities="""
        неправда невірно неправильно хибно хибне брехня помилка помилково нісенітниця заперечую сумніваюся
        навпаки нічого_подібного
    """,
    numbers=slavic.UKRAINIAN,
)
