"""Texts for generated records: random words with the Markdown that people write between them."""

import random
import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Words of a language, and what is put between them and after a sentence."""

    words: list
    joiner: str = " "
    stop: str = "."
    question: str = "?"


ENGLISH = Language(
    "alert queue builder pipeline latency rollback deploy cache memory leak container schema validation template "
    "intake customer traffic node shard replica config retry timeout circuit breaker graph planner executor health "
    "check metric dashboard pager region failover saturation after before while because nobody every second the a of "
    "with".split())
OTHERS = [
    Language("отказ очередь сервер запрос задержка откат память кэш узел реплика после клиент ошибка таймаут".split()),
    Language("Störung Warteschlange Knoten Zertifikat läuft über während größer Anfrage Verzögerung für Kunden".split()),
    Language("διακοπή ουρά μνήμη κόμβος αίτημα καθυστέρηση πελάτης σφάλμα αντίγραφο πριν μετά".split(), question=";"),
    Language("サーバー 障害 遅延 復旧 キュー 再起動 負荷 監視 顧客 設定 が の を は".split(), joiner="", stop="。", question="？"),
    Language("服务器 故障 延迟 恢复 队列 重启 负载 监控 客户 配置 超时 的 在 后".split(), joiner="", stop="。", question="？"),
    Language("서버 장애 지연 복구 대기열 재시작 부하 감시 고객 설정 시간 초과 이후".split()),
    Language("خادم عطل تأخير استعادة طابور ذاكرة عميل خطأ طلب بعد قبل كل".split(), question="؟"),
    Language("שרת תקלה עיכוב שחזור תור זיכרון לקוח שגיאה בקשה אחרי לפני".split()),
    Language("सर्वर विफलता विलंब पुनर्प्राप्ति कतार स्मृति ग्राहक त्रुटि अनुरोध बाद पहले".split(), stop="।"),
    Language("เซิร์ฟเวอร์ ขัดข้อง ล่าช้า กู้คืน คิว หน่วยความจำ ลูกค้า ข้อผิดพลาด".split(), stop=""),
]
FIRST_NAMES = ["Ana", "Björn", "Chiara", "Dmitri", "Eszter", "Fatima", "Gül", "Haruki", "Ines", "Jiří"]
LAST_NAMES = ["Almeida", "Bergström", "Conti", "Danilov", "Esposito", "Farouk", "Gruber", "Horvat", "Ivanova", "Jansen"]
LINE_LENGTH = 96


class Dice:
    """Random numbers that depend on a seed alone, and not on the version of Python."""

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def below(self, bound):
        return int(self._random() * bound)

    def pick(self, values):
        return values[self.below(len(values))]

    def some(self, values, count):
        """A number of different values, in their order."""
        rest = list(range(len(values)))
        picked = [rest.pop(self.below(len(rest))) for _ in range(count)]
        return [values[index] for index in sorted(picked)]


class Writer:
    """Writes texts in one language."""

    def __init__(self, dice, language):
        self._dice = dice
        self._language = language

    def phrase(self, count):
        """Words without Markdown and without a full stop."""
        text = self._language.joiner.join(self._dice.pick(self._language.words) for _ in range(count))
        return text[0].upper() + text[1:]

    def title(self):
        return self.phrase(5)

    def name(self):
        return f"{self._dice.pick(FIRST_NAMES)} {self._dice.pick(LAST_NAMES)}"

    def address(self):
        return f"https://example.org/trace/{self._dice.below(1_000_000)}"

    def question(self):
        return self.phrase(5) + self._language.question

    def sentence(self, count):
        return self.phrase(count) + self._language.stop

    def remark(self):
        """An event of a timeline: half have no Markdown, the others code, emphasis or a link."""
        form = self._dice.below(8)
        return self.phrase(6) if form > 3 else f"{self.phrase(4)} {self._inline(form)}"

    def paragraph(self, count):
        """Sentences with Markdown, wrapped as people wrap them."""
        sentences = [f"{self.phrase(9)} {self._inline(self._dice.below(4))} {self.sentence(4)}" for _ in range(count)]
        return "\n".join(textwrap.wrap(" ".join(sentences), LINE_LENGTH, break_long_words=False)) + "\n"

    def paragraphs(self, count):
        """Paragraphs, a third of them followed by a list, a table or code."""
        blocks = []
        for _ in range(count):
            blocks.append(self.paragraph(3))
            if (form := self._dice.below(9)) < 3:
                blocks.append(self._block(form))
        return "\n".join(blocks)

    def _inline(self, form):
        word = self._dice.pick(ENGLISH.words)
        return [
            f"`{word}_{self._dice.below(100)}`", f"**{self._dice.pick(self._language.words)}**",
            f"[{word}]({self.address()})", f"*{self._dice.pick(self._language.words)}* & <{self.address()}>",
        ][form]

    def _block(self, form):
        if form == 0:
            return "".join(f"- {self.phrase(6)}\n" for _ in range(4))
        if form == 1:
            rows = "".join(f"| {self.phrase(2)} | {self._dice.below(1000)} |\n" for _ in range(4))
            return "| What | Count |\n| --- | ---: |\n" + rows
        lines = "".join(f"{self._dice.pick(ENGLISH.words)}={self._dice.below(9999)}\n" for _ in range(4))
        return f"```text\n{lines}```\n"
