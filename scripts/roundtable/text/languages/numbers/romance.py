"""French, Spanish and Italian."""

from typing import Final

from roundtable.text.languages.numbers.numberwords import NumberWords

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
