"""Polish, Russian, Ukrainian, Chinese, Japanese and Arabic."""

from typing import Final

from roundtable.text.languages.numbers.quantified import Numbers

POLISH: Final = Numbers(
    numerals="""
        jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu
        osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu *naście *nastu dwadzieścia trzydzieści czterdzieści
        *dziesiąt sto dwieście trzysta czterysta *set kilka kilku wiele wielu pół
    """,
    tens="dwadzieścia trzydzieści czterdzieści *dziesiąt sto dwieście trzysta czterysta *set",
    scales="tysiąc* tysięcy tys tys. milion* mln miliard* mld bilion* bln tuzin*",
    shares="procent* proc promil* razy krotnie",
    units="""
        dolar* cent* euro funt* rubl* juan* złot* grosz* metr* kilometr* mil mile hektar* gram* kilo* ton tony
        tonę litr* baryłek baryłki stopni watów megawatów
    """,
)
RUSSIAN: Final = Numbers(
    numerals="""
        один одна одно два две двух двумя три трёх трех тремя четыре четырёх четырех пять пяти шесть шести семь
        семи восемь восьми девять девяти десять десяти *надцать *надцати двадцать двадцати тридцать тридцати
        сорок сорока *десят *десяти девяносто сто ста двести триста четыреста *сот полтора полторы несколько
        много пол
    """,
    tens="""
        двадцать двадцати тридцать тридцати сорок сорока *десят *десяти девяносто сто ста двести триста
        четыреста *сот
    """,
    scales="тысяч* тыс тыс. миллион* млн миллиард* млрд триллион* трлн",
    shares="процент* проц раз раза крат третьих четвертых десятых",
    units="""
        доллар* цент* евро фунт* рубл* руб копе* юан* метр* километр* верст* верста версты миль мили гектар*
        десятин* грамм* кило* тонн* тонна литр* баррел* градус* ватт* мегаватт* пуд* кубометр* кв куб
    """,
)
UKRAINIAN: Final = Numbers(
    numerals="""
        один одна одне два дві двох три трьох чотири чотирьох п'ять п'яти шість шести сім семи вісім восьми
        дев'ять дев'яти десять десяти *надцять *надцяти двадцять двадцяти тридцять тридцяти сорок сорока *десят
        *десяти дев'яносто сто ста двісті триста чотириста *сот кілька багато півтора
    """,
    tens="""
        двадцять двадцяти тридцять тридцяти сорок сорока *десят *десяти дев'яносто сто двісті триста чотириста
        *сот
    """,
    scales="тисяч* тис тис. мільйон* млн мільярд* млрд трильйон* трлн",
    shares="відсот* процент* раз рази разів",
    units="""
        долар* цент* євро фунт* рубл* гривень гривні гривня грн юан* метр* кілометр* миль милі гектар* грам*
        кіло* тонн* літр* барел* градус* ват* мегават*
    """,
)
CHINESE: Final = Numbers(
    scales="余万 餘萬 多万 多萬 多亿 多億",
    shares="倍 个百分点 個百分點",
    units="""
        美元 欧元 歐元 英镑 英鎊 卢布 盧布 日元 元 块钱 塊錢 公里 千米 米
        厘米 英里 公顷 公頃 亩 畝 公斤
        千克 克 吨 噸 升 桶 度
        立方米 平方米 平方公里 瓦 千瓦 兆瓦
    """,
    spaced=False,
)
JAPANESE: Final = Numbers(
    scales="京",
    shares="倍 割 パーセント",
    units="""
        ドル ユーロ ポンド ルーブル 人民元 円 キロ メートル センチ マイル ヘクタール グラム トン リットル バレル 度
        ワット
    """,
    spaced=False,
)
ARABIC: Final = Numbers(
    numerals="""
        واحد واحدة اثنان اثنين اثنا ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثماني ثمانية تسع تسعة عشر
        عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين
        بضع بضعة عدة
    """,
    scales="""
        مئة مائة مئات مئتا مئتين ألف ألفا ألفًا آلاف ألوف مليون مليونا مليونًا ملايين مليار مليارا مليارات
        تريليون ترليون
    """,
    shares="بالمئة بالمائة في_المئة في_المائة أضعاف مرات أثلاث أرباع أخماس",
    units="""
        دولار* دولارا يورو جنيه* روبل* يوان* درهم* دراهم دينار* دنانير ريال* متر* أمتار كيلومتر* ميل أميال فرسخ
        فراسخ هكتار* غرام* كيلو* طن طنا أطنان لتر* برميل* براميل درجة درجات ميغاواط*
    """,
)
