"""Chinese, Japanese and Arabic."""

from typing import Final

from roundtable.text.languages.language import Language
from roundtable.text.languages.numbers import eastern

CHINESE: Final = Language(
    name="Chinese",
    reference="Li and Thompson, Mandarin Chinese: A Functional Reference Grammar (1981), on negation and on linking",
    negations="""
        不 沒 没 無 无 非 未 別 别 莫 勿 否 從未 从未 難以 难以 很少 拒絕 拒绝 缺乏 而非 而不是
        懷疑 怀疑 質疑 质疑 何尝 何嘗 何曾
    """,
    refusals="反對 反对 阻止 防止 禁止 抵制 避免 駁斥 驳斥 抗議 抗议",
    additions="並且 并且 而且 然後 然后 也 再 和",
    near="缺乏 而非 而不是",
    pseudo="""
        不僅 不仅 不但 不只 不單 不单 不光 無疑 无疑 毫無疑問 毫无疑问 非常 不得不 不斷 不断 無論
        无论 不論 不论 未來 未来 特別 特别 區別 区别 分別 分别 個別 个别 別人 别人 否則 否则 不同
        不少
    """,
    contrasts="""
        但 但是 可是 然而 不過 不过 卻 却 而 只是 除非 除了 如果 要是 只有 只要 雖然 虽然 儘管
        尽管 倘若 若 否則 否则 反而 相反 直到 即使 不 沒 没 並非 并非
    """,
    small_words="""
        我 你 您 他 她 它 我們 我们 你們 你们 他們 他们 她們 她们 它們 它们 咱們 咱们 自己 這 这
        那 這個 这个 那個 那个 這些 这些 那些 此 其 誰 谁 什麼 什么 該 该
    """,
    endings="們 们 的 了 著 着 過 过",
    suppositions="如果 要是 假如 倘若 若 假設 假设 是否 聲稱 声称 自稱 自称",
    particles="吗 嗎 呢 吧 么 麼",
    spaced=False,
    names_by_capital=False,
    hearsay="""
        据说 據說 据称 據稱 听说 聽說 所谓 所謂 号称 號稱 据传 據傳 也许 也許 或许 或許 恐怕 似乎
        大约 大約 大概
    """,
    pointers="这 這 那 此 其",
    truths="对 對 真 事实 事實 如此 这样 這樣 那样 那樣 这么 這麼 正确 正確 同意 相信",
    falsities="""
        错 錯 假的 谎言 謊言 荒谬 荒謬 不然 误解 誤解 胡说 胡說 否认 否認 怀疑 懷疑 恰恰相反
    """,
    numbers=eastern.CHINESE,
)
JAPANESE: Final = Language(
    name="Japanese",
    reference=(
        "Kaiser, Ichikawa, Kobayashi and Yamamoto, Japanese: A Comprehensive Grammar, on negation and conjunctions"
    ),
    negations="""
        ない なかっ なく ません ませんでし ずに ず、 ぬ まい 無い 決して 否定 拒否 拒絶 疑わし 疑問
        不可能 めったに ほとんどな 無し なし
    """,
    refusals="反対 阻止 防止 禁止",
    additions="そして また",
    near="なし 無し なく",
    pseudo="""
        だけでなく のみならず ばかりでなく なければならない なくてはならない 間違いなく 少なくとも 疑いなく
        少なくない
    """,
    contrasts="""
        しかし だが ですが けれど けれども が、 ただし でも それでも ところが のに とはいえ もっとも
        一方 むしろ と主張 とされ という説 ではない ではあり じゃない でない でなければ なら 限り 場合
        ば、 にもかかわらず
    """,
    small_words="""
        私 わたし 僕 俺 我々 われわれ 私たち あなた 君 彼 彼女 彼ら 彼女ら それ これ あれ その この
        あの そこ ここ 自分 誰 何 どれ
    """,
    endings="は が を に の も と で へ た だ る い く て で ます ました です でした",
    particles="か かね かな かしら",
    spaced=False,
    names_by_capital=False,
    negates_later=True,
    hearsay="らしい とのこと と言われ といわれ だそう と聞 かもしれ だろう でしょう おそらく たぶん",
    pointers="これ それ この その",
    truths="そう そん 事実 本当 正し 真実 その通り 思わ 信じ",
    falsities="違う 違い 間違 誤り 誤解 嘘 うそ 偽り とんでもな 逆だ",
    numbers=eastern.JAPANESE,
)
ARABIC: Final = Language(
    name="Arabic",
    reference=(
        "Ryding, A Reference Grammar of Modern Standard Arabic (2005), on negation and exception and on connectives"
    ),
    negations="""
        لا ألا لم لن ليس ليست ليسوا لست لسنا ما غير بدون دون بلا قلما نادرا مستحيل المستحيل بدلا ينفي* نفى*
        تنفي* ننفي* نفت ينكر* تنكر* ننكر* أنكر* يشك* تشك* شك نشك أشك عجز* كف
    """,
    refusals="""
        رفض* يرفض* ترفض* نرفض* أرفض* مرفوض* الرفض عارض*
        يعارض* تعارض* نعارض* أعارض* معارض* المعارض* ضد منع* يمنع* تمنع* نمنع* حظر* يحظر* كلا لما
    """,
    additions="و* ثم",
    near="غير بدون دون بلا بدلا",
    pseudo="لا_شك لا_بد ليس_فقط لا_سيما دون_شك بلا_شك ما_زال ما_زالت لا_يزال لا_تزال",
    contrasts="""
        لكن ولكن لكنه لكنها ولكنه ولكنها لكنهم غير بيد إلا إلّا سوى بل إذا إن لو لولا بينما مع_ذلك ومع_ذلك رغم برغم
        بالرغم شريطة بشرط ما_لم حتى بدون دون لا لم لن ليس أما على_العكس
    """,
    small_words="""
        أنا نحن أنت أنتم أنتما أنتن هو هي هم هن هما إياه إياها هذا هذه هذان هؤلاء ذلك تلك أولئك الذي التي الذين
        اللذان اللواتي من ما نفسه نفسها أنفسهم
    """,
    suppositions="إذا لو إن_كان إن_كانت زعم* يزعم* تزعم* يزعمون ادعى* يدعي* تدعي*",
    proclitics="وف",
    endings="ه ها هم هن هما ك كم نا ي ني ت تا تم نا وا ون ين ان ات ة",
    names_by_capital=False,
    hearsay="يقال قيل زعموا كما_يدعون كما_يزعمون على_ما_يقال ربما لعل لعل* كأن* يبدو",
    pointers="هذا ذلك هذه تلك الأمر",
    truths="صحيح صحيحا صحيحًا صحيحة كذلك حق حقا حقيقة صواب صوابا أصدق أعتقد",
    falsities="خطأ كذب باطل وهم غلط زور مغالطة أنكر أشك بالعكس هيهات",
    numbers=eastern.ARABIC,
)
