"""English and German."""

from typing import Final

from roundtable.text.languages.numbers.numberwords import NumberWords

ENGLISH: Final = NumberWords(
    numerals="""
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty* thirty* forty* fifty* sixty* seventy* eighty* ninety*
    """,
    amounts="a several few many half",
    tens="twenty thirty forty fifty sixty seventy eighty ninety",
    scales="""
        hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens bn mn
        tn
    """,
    shares="percent per_cent percentage times fold thirds quarters fifths sixths eighths tenths",
    units="""
        dollar dollars cent cents euro euros pound pounds rouble roubles ruble rubles yuan yen crowns francs
        marks metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot feet inches
        acres hectares gram grams kilogram kilograms ton tons tonne tonnes litre litres liter liters barrel
        barrels gallons degrees watts kilowatts megawatts gigawatts cubic square second seconds minute minutes
        hour hours day days week weeks month months year years decade decades century centuries
    """,
    link="and",
)
GERMAN: Final = NumberWords(
    numerals="""
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf *zehn *undzwanzig zwanzig *dreißig *vierzig
        *fünfzig *sechzig *siebzig *achtzig *neunzig *hundert *einhalb anderthalb
    """,
    amounts="ein eine einer einem einen einige mehrere viele wenige",
    scales="tausend million millionen mio mio. milliarde milliarden mrd mrd. billion billionen bio bio. dutzend",
    shares="prozent v.h. promille mal drittel viertel fünftel zehntel",
    units="""
        dollar cent euro pfund rubel yuan mark kronen franken meter* kilometer* meile meilen hektar* gramm
        kilo* tonne tonnen liter* fass barrel grad watt kilowatt* megawatt* gigawatt* kubik* quadrat* sekunde*
        minute* stunde* tag tage tagen woche* monat* jahr* jahrzehnt* jahrhundert*
    """,
)
