"""French, Spanish and Italian."""

from typing import Final

from roundtable.text.languages.language import Language
from roundtable.text.languages.numbers import romance

FRENCH: Final = Language(
    name="French",
    reference="Grevisse and Goosse, Le bon usage, on negation and on conjunctions",
    negations="""
        ne non pas point jamais rien personne aucun aucune aucunement nul nulle nullement guère sans ni improbable
        impossible faux loin_de loin_d'* au_lieu_de plutôt_que nier nie nient niait nié niant dément* doute doutent
        doutait douter douté douteux refuse refusent refusait refuser refusé rejette rejettent rejeter conteste
        contester
    """,
    refusals="""
        contre s'oppos* oppose opposent opposé opposer empêch* interdi* évite éviter évitent combatt*
    """,
    additions="et ou puis",
    near="sans au_lieu_de plutôt_que",
    pseudo="""
        non_seulement sans_doute sans_aucun_doute nul_doute pas_seulement non_moins rien_de_moins en_personne
    """,
    contrasts="""
        mais cependant pourtant toutefois néanmoins or sauf hormis excepté si s'il s'ils à_moins à_condition pourvu
        bien quoique quoiqu' encore tandis alors_que sans non pas jamais seulement_si jusqu' en_revanche
        au_contraire certes malgré même_si
    """,
    small_words="""
        le la les l' un une des du de_la je j' me m' moi tu te t' toi il elle on se s' soi lui nous vous ils elles
        leur leurs eux mon ma mes ton ta tes son sa ses notre nos votre vos ce c' cet cette ces cela ceci ça celui
        celle ceux celles qui que qu' quoi dont lequel laquelle lesquels lesquelles en y
    """,
    suppositions="si s'il s'ils prétend* supposé supposons affirme affirment allègue* censé*",
    determiners="un une des du cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos",
    endings="""
        e es s x ent ons ez ais ait ions iez aient ai as a âmes âtes èrent is it îmes îtes irent us ut ûmes ûtes
        urent ant é ée és ées er ir re era erai eras eront erait rait u ue ues i ie ies
    """,
    elisions="l d j m t s n c qu jusqu lorsqu puisqu quoiqu",
    hearsay="""
        paraît-il dit-on prétend-on dit-il dit-elle soi-disant prétendument à_ce_qu'on_dit à_les_entendre
        peut-être probablement selon on_dit on_dirait prétendait-on d'après à_l'en_croire apparemment
    """,
    pointers="ce c'est c'était cela ceci ça il le y",
    truths="vrai juste exact ainsi cas crois croit pense accord",
    falsities="""
        faux fausse erroné mensonge absurde erreur conteste doute n'en_est_rien au_contraire tant_s'en_faut
        loin_de_là
    """,
    numbers=romance.FRENCH,
)
SPANISH: Final = Language(
    name="Spanish",
    reference="Real Academia Española, Nueva gramática de la lengua española (2009), on negation and on conjunctions",
    negations="""
        no nunca jamás nada nadie ninguno ninguna ningún ningunos ningunas ni tampoco sin apenas raramente
        improbable imposible falso lejos_de en_vez_de en_lugar_de niega niegan negó negaba negar negado duda dudan
        dudó dudar dudoso rechaza rechazan rechazó rechazar
    """,
    refusals="""
        contra opone oponen opuso oponerse impide impiden impidió impedir prohíb* prohib* evita evitan evitar
    """,
    additions="y e o luego",
    near="sin en_vez_de en_lugar_de",
    pseudo="no_solo no_sólo no_solamente sin_duda sin_duda_alguna nada_menos no_obstante",
    contrasts="""
        pero mas sino empero aunque si salvo excepto menos a_menos a_no_ser siempre_que con_tal mientras en_cambio
        no_obstante sin no nunca ni sin_embargo solo_si sólo_si por_el_contrario a_pesar hasta
    """,
    small_words="""
        el la los las lo un una unos unas al del yo me mí tú te ti él ella ello ellos ellas se sí le les nos
        nosotros nosotras os vosotros vosotras usted ustedes mi mis tu tus su sus nuestro nuestra nuestros nuestras
        vuestro vuestra este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas que
        quien quienes cual cuales cuyo cuya
    """,
    suppositions="si pretende* presunt* supongamos alega* aleg* afirma afirman afirmó",
    determiners="un una unos unas al del mi mis tu tus su sus nuestro nuestra nuestros nuestras este estos estas",
    endings="""
        a e o s as es os an en amos emos imos ar er ir ó é í ió aba aban ía ían aron ieron ado ada ados adas ido ida
        idos idas ando iendo ará ará án rá rán ría rían ba ban n
    """,
    hearsay="""
        dizque supuestamente presuntamente al_parecer según_dicen se_dice dicen diz quizá quizás tal_vez acaso
        posiblemente según ojalá probablemente
    """,
    pointers="eso esto ello lo",
    truths="así cierto verdad verdadero correcto exacto creo cree acuerdo",
    falsities="""
        falso falsa mentira erróneo equivocado absurdo error niego dudo al_contrario todo_lo_contrario
        nada_de_eso
    """,
    numbers=romance.SPANISH,
)
ITALIAN: Final = Language(
    name="Italian",
    reference=(
        "Renzi, Salvi and Cardinaletti, Grande grammatica italiana di consultazione, on negation and conjunctions"
    ),
    negations="""
        non né no mai niente nulla nessuno nessuna nessun neanche nemmeno neppure senza appena raramente improbabile
        impossibile falso lungi_da lontano_da invece_di anziché nega negano negò negava negare negato dubita
        dubitano dubitare dubbio rifiuta rifiutano rifiutò rifiutare respinge respingono respingere
    """,
    refusals="""
        contro oppone oppongono opporsi opposto impedi* vieta* evita evitano evitare
    """,
    additions="e ed o poi",
    near="senza invece_di anziché",
    pseudo="non_solo non_soltanto senza_dubbio nessun_dubbio senz'altro non_meno nient'altro_che",
    contrasts="""
        ma però tuttavia eppure bensì sebbene benché anche_se se salvo eccetto tranne a_meno purché mentre invece
        senza non mai solo_se nonostante finché al_contrario ciononostante nondimeno
    """,
    small_words="""
        il lo la i gli le l' un uno una un' io mi me tu ti te egli lui ella lei esso essa noi ci voi vi essi esse
        loro si sé ne mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra
        questo questa questi queste quello quella quelli quelle quel quei che chi cui quale quali
    """,
    suppositions="se pretend* presunt* asseri* sosteng* sostiene supposto ammesso qualora",
    determiners="un uno una mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre",
    endings="""
        a e i o ò è ì é ano ono iamo ate ete ite are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando
        endo ava avano eva evano iva ivano erà eranno irà iranno erebbe ò arono irono
    """,
    elisions="l d m t s n c v un dell nell all dall sull quell bell quest sant",
    hearsay="""
        presuntamente a_quanto_pare si_dice dicono a_suo_dire sedicente forse probabilmente magari secondo
        apparentemente
    """,
    pointers="ciò questo quello lo ci",
    truths="così vero giusto esatto credo crede accordo",
    falsities="falso falsa sbagliato errato menzogna assurdo errore nego dubito al_contrario niente_affatto tutt'altro",
    numbers=romance.ITALIAN,
)
