"""English and German."""

from typing import Final

from roundtable.text.languages.language import Language
from roundtable.text.languages.numbers import germanic

ENGLISH: Final = Language(
    name="English",
    reference=(
        "Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language (1985); the cues of "
        "NegEx (Chapman and others, Journal of Biomedical Informatics 34, 2001)"
    ),
    negations="""
        no not never *n't cannot nor neither none nobody nothing nowhere hardly scarcely barely rarely seldom
        without unlikely impossible untrue false few far_from anything_but instead_of rather_than deny denies
        denied denying doubt doubts doubted doubting doubtful refuse refuses refused refusing refute refutes
        refuted reject rejects rejected rejecting fail_to fails_to failed_to failing_to lack lacks lacked
        lacking disagree disagrees disagreed disbelieve disbelieves mistaken myth aint arent cant couldnt
        didnt doesnt dont hadnt hasnt havent isnt mustnt shouldnt wasnt werent wont wouldnt least ceased_to
        ceases_to cease_to ceasing_to short_of
    """,
    refusals="""
        against oppose opposes opposed opposing prevent prevents
        prevented preventing resist resists resisted resisting forbid forbids forbade forbidden prohibit* object_to
        objects_to objected_to dispute disputes disputed avoid avoids avoided avoiding block blocks blocked blocking
    """,
    additions="and or then",
    near="without instead_of rather_than lack lacks lacked lacking",
    pseudo="""
        not_only not_just not_merely not_simply not_least not_to_mention no_doubt no_less no_wonder
        no_longer_than nothing_but none_other without_doubt without_question a_few quite_a_few at_least
        last_but_not_least
    """,
    contrasts="""
        but however yet not never nor hardly scarcely unless if only_if except although though albeit whereas while
        provided without instead rather_than nevertheless nonetheless conversely unlike otherwise on_the_contrary
        on_the_other_hand
    """,
    small_words="""
        a an the i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it
        its itself we us our ours ourselves they them their theirs themselves this that these those one one's who
        whom whose which what
    """,
    suppositions="""
        if whether unless suppose supposes supposed supposing assume assumes assumed assuming claim claims
        claimed claiming allege alleges alleged alleging purport* pretend* imagine imagines
    """,
    determiners="a an the my your our its their whose",
    endings="'s ' s es ed d en er est ing ies ied y e ve re m t st th",
    hearsay="""
        allegedly reportedly supposedly ostensibly purportedly so-called they_say it_is_said people_say
        we_are_told he_says she_says he_claims she_claims they_claim rumour_has_it rumor_has_it perhaps maybe
        possibly presumably conceivably seemingly has_been_said is_said was_said is_believed some_say many_say
        others_say some_think according_to would_that as_though
    """,
    pointers="that this these it such they",
    truths="so true right correct accurate case believe believes think thinks agree agrees accept accepts share shares",
    falsities="""
        false wrong untrue mistaken nonsense incorrect lie lies myth error absurd fallacy deny disagree doubt
        dispute on_the_contrary far_from_it nothing_of_the_kind nothing_of_the_sort quite_the_reverse
        by_no_means
    """,
    numbers=germanic.ENGLISH,
)
GERMAN: Final = Language(
    name="German",
    reference="Duden. Die Grammatik, on negation and on conjunctions",
    negations="""
        nicht nichts nie niemals nimmer niemand* nirgends nirgendwo nirgendwohin kein keine keinem keinen
        keiner keines keinerlei keineswegs keinesfalls weder noch kaum selten ohne statt anstatt
        unwahrscheinlich unmöglich falsch weit_davon_entfernt leugn* bestreit* bestritt* verneint* bezweifel*
        zweifel* lehnt_ab weigert weigern weigerte mangels irrig mitnichten
    """,
    refusals="""
        gegen ablehn* abgelehnt verhinder* verhütet widersetz* widersprech* widerspr* verbiete*
        verbot verboten untersag* vermeid*
    """,
    additions="und oder",
    near="ohne statt anstatt mangels",
    pseudo="""
        nicht_nur nicht_bloß nicht_zuletzt nicht_allein nichts_als ohne_zweifel zweifellos noch_immer noch_einmal
    """,
    contrasts="""
        aber jedoch doch sondern allein dennoch trotzdem nicht nie niemals kaum kein keine keinen sofern falls wenn
        außer obwohl obgleich obschon wenngleich während wohingegen hingegen dagegen allerdings vorausgesetzt ohne
        es_sei_denn nur_wenn soweit bis vielmehr gleichwohl indes indessen
    """,
    small_words="""
        der die das den dem des ein eine einen einem einer eines ich mich mir mein meine meinen meinem meiner du
        dich dir dein deine er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer es wir uns
        unser unsere ihnen man sich dieser diese dieses diesen diesem jener jene jenes jenen jenem wer wen wem was
        welcher welche welches
    """,
    suppositions="wenn falls sofern ob behaupt* gesetzt angenommen unterstell*",
    determiners="""
        der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner dein deine sein seine
        seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem
    """,
    nouns_by_capital=True,
    endings="e en em er es n s st t te ten tet end est et sten ste ens",
    names_by_capital=False,
    negates_later=True,
    hearsay="""
        angeblich vorgeblich vermeintlich sogenannt* heißt_es sagt_man wie_man_sagt sagt_er sagt_sie man_sagt
        vielleicht womöglich möglicherweise vermutlich wohl mutmaßlich
    """,
    pointers="das dies dieses dem es solches",
    truths="so wahr richtig korrekt zutreffend Fall stimmt stimme trifft glaube glaubt meine Rede",
    falsities="""
        falsch unwahr Unsinn irrig Irrtum Lüge gelogen verkehrt bestreite bezweifle nein mitnichten im_Gegenteil
        weit_gefehlt ein_Märchen
    """,
    numbers=germanic.GERMAN,
)
