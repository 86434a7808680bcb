"""English, German, French, Spanish and Italian."""

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
FRENCH: Final = NumberWords(
    numerals="""
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-* vingt*
        trente* quarante* cinquante* soixante* quatre-vingt*
    """,
    amounts="un une quelques plusieurs",
    tens="vingt trente quarante cinquante soixante",
    scales="""
        cent cents mille millier milliers million millions md mds mio milliard milliards bn billion billions
        douzaine douzaines
    """,
    shares="pour_cent pour_mille fois tiers quarts cinquièmes dixièmes",
    units="""
        dollar dollars centime centimes euro euros livre livres rouble roubles yuan yuans yen yens franc
        francs mètre* kilomètre* lieue lieues hectare* gramme* kilo* tonne tonnes litre litres baril barils
        degré degrés watts mégawatts gigawatts seconde secondes minute minutes heure heures jour jours semaine
        semaines mois an ans année années siècle siècles
    """,
    link="et",
)
SPANISH: Final = NumberWords(
    numerals="""
        dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieci* veint* treinta
        cuarenta cincuenta sesenta setenta ochenta noventa
    """,
    amounts="un una uno varios varias algunos unos",
    tens="treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    scales="""
        cien ciento cientos doscient* trescient* mil miles millón millon millones mill billón billones docenas
        *cientos *cientas quinientos quinientas
    """,
    shares="por_ciento por_cien por_mil veces tercios cuartos quintos décimos",
    units="""
        dólar dólares centavos euro euros libra libras rublo rublos yuan yuanes peso pesos peseta pesetas
        metro metros kilómetro* legua leguas hectárea* gramo gramos kilo* tonelada* litro litros barril
        barriles grados vatios megavatios maravedís segundo segundos minuto minutos hora horas día días semana
        semanas mes meses año años siglo siglos reales
    """,
    link="y",
)
ITALIAN: Final = NumberWords(
    numerals="""
        due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
        diciassette diciotto diciannove venti* trenta* quaranta* cinquanta* sessanta* settanta* ottanta*
        novanta* cento*
    """,
    amounts="un una uno alcuni alcune parecchi pochi",
    scales="cento mille mila milione milioni mln miliardo miliardi mld bilione bilioni bln dozzine",
    shares="percento per_cento per_mille volte terzi quarti quinti decimi",
    units="""
        dollaro dollari centesimi euro sterlina sterline rublo rubli yuan yen lira lire metro metri chilometr*
        miglia ettari grammi chil* tonnellat* litro litri barile barili gradi watt megawatt secondo secondi
        minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni secolo secoli
    """,
)
