"""Polish, Russian and Ukrainian."""

from typing import Final

from roundtable.text.languages.numbers.numberwords import NumberWords

POLISH: Final = NumberWords(
    numerals="""
        jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu
        osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu *naście *nastu dwadzieścia trzydzieści
        czterdzieści *dziesiąt sto dwieście trzysta czterysta *set
    """,
    amounts="kilka kilku wiele wielu pół",
    tens="dwadzieścia trzydzieści czterdzieści *dziesiąt sto dwieście trzysta czterysta *set",
    scales="tysiąc* tysięcy tys tys. milion* mln miliard* mld bilion* bln tuzin*",
    shares="procent* proc promil* razy krotnie",
    units="""
        dolar* cent* euro funt* rubl* juan* złot* grosz* metr* kilometr* mil mile hektar* gram* kilo* ton tony
        tonę litr* baryłek baryłki stopni watów megawatów sekund* minut* godzin* dzień dni tydzień tygodni*
        miesiąc* miesięcy rok roku lat lata wiek*
    """,
)
RUSSIAN: Final = NumberWords(
    numerals="""
        один одна одно два две двух двумя три трёх трех тремя четыре четырёх четырех пять пяти шесть шести
        семь семи восемь восьми девять девяти десять десяти *надцать *надцати двадцать двадцати тридцать
        тридцати сорок сорока *десят *десяти девяносто сто ста двести триста четыреста *сот полтора полторы
    """,
    amounts="несколько много пол",
    tens="""
        двадцать двадцати тридцать тридцати сорок сорока *десят *десяти девяносто сто ста двести триста
        четыреста *сот
    """,
    scales="тысяч* тыс тыс. миллион* млн миллиард* млрд триллион* трлн",
    shares="процент* проц раз раза крат третьих четвертых десятых",
    units="""
        доллар* цент* евро фунт* рубл* руб копе* юан* метр* километр* верст* верста версты миль мили гектар*
        десятин* грамм* кило* тонн* тонна литр* баррел* градус* ватт* мегаватт* пуд* кубометр* кв куб секунд*
        минут* час часа часов день дня дней недел* месяц* год года лет век века веков
    """,
)
UKRAINIAN: Final = NumberWords(
    numerals="""
        один одна одне два дві двох три трьох чотири чотирьох п'ять п'яти шість шести сім семи вісім восьми
        дев'ять дев'яти десять десяти *надцять *надцяти двадцять двадцяти тридцять тридцяти сорок сорока
        *десят *десяти дев'яносто сто ста двісті триста чотириста *сот півтора
    """,
    amounts="кілька багато",
    tens="""
        двадцять двадцяти тридцять тридцяти сорок сорока *десят *десяти дев'яносто сто двісті триста чотириста
        *сот
    """,
    scales="тисяч* тис тис. мільйон* млн мільярд* млрд трильйон* трлн",
    shares="відсот* процент* раз рази разів",
    units="""
        долар* цент* євро фунт* рубл* гривень гривні гривня грн юан* метр* кілометр* миль милі гектар* грам*
        кіло* тонн* літр* барел* градус* ват* мегават* секунд* хвилин* година години годин день дні днів тижд*
        тижн* місяц* рік роки років століт*
    """,
)
