"""Languages told by letters and small words, and English texts that hold words of others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.language import guess_language

SENTENCES = {
    "en": "The mayor said on Tuesday that the town was not in favour of the plan.",
    "fr": "Le maire a dit mardi que la ville n'est pas pour le projet.",
    "de": "Der Bürgermeister sagte am Dienstag, dass die Stadt nicht für den Plan ist.",
    "es": "El alcalde dijo el martes que la ciudad no está de acuerdo con el plan.",
    "pt": "O prefeito disse na terça-feira que a cidade não está de acordo com o plano.",
    "it": "Il sindaco ha detto che la città non è d'accordo con il piano.",
    "nl": "De burgemeester zei dinsdag dat de stad het niet eens is met het plan.",
    "sv": "Borgmästaren sade att staden inte är för planen.",
    "fi": "Pormestari sanoi, että kaupunki ei ole sitä mieltä ja on vielä harkinnut.",
    "pl": "Burmistrz powiedział, że miasto nie jest za planem i że to koniec.",
    "cs": "Starosta řekl, že město se na tom plánu s ním ale neshodlo.",
    "ro": "Primarul a spus că orașul nu este de acord cu planul și că nu va fi.",
    "hu": "A polgármester azt mondta, hogy a város nem ért egyet, és ez nem is volt terv.",
    "tr": "Belediye başkanı, şehrin bu plan için hazır olmadığını ve bir gün daha istediğini dedi.",
    "id": "Wali kota mengatakan bahwa kota itu tidak setuju dengan rencana yang ada.",
    "vi": "Thị trưởng nói rằng thành phố không đồng ý với kế hoạch này của các bộ.",
    "ru": "Мэр сказал, что город против этого плана.",
    "uk": "Міський голова сказав, що місто проти її плану, і пішов.",
    "bg": "Кметът каза, че градът е против плана на съвета, въпреки че се съгласи и тръгна към съда в събота.",
    "sr": "Његова мајка је рекла да је њен љубимац побегао.",
    "el": "Ο δήμαρχος είπε ότι η πόλη διαφωνεί.",
    "ar": "قال العمدة إن المدينة ترفض الخطة.",
    "fa": "شهردار گفت که گروهی از مردم پاسخ نگرفتند و چند نفر گریختند.",
    "he": "ראש העיר אמר שהעיר מתנגדת לתוכנית.",
    "hi": "महापौर ने कहा कि शहर योजना के खिलाफ है।",
    "th": "นายกเทศมนตรีกล่าวว่าเมืองไม่เห็นด้วย",
    "zh": "市长说这座城市反对该计划。",
    "ja": "市長は、市はこの計画に反対だと述べた。",
    "ko": "시장은 시가 그 계획에 반대한다고 말했다.",
    "hy": "Քաղաքապետն ասաց, որ քաղաքը դեմ է։",
    "ka": "მერმა თქვა, რომ ქალაქი წინააღმდეგია.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items(), ids=SENTENCES)
@pytest.mark.parametrize("case", [str, str.upper])
def test_a_sentence(language: str, sentence: str, case: type[str]) -> None:
    assert guess_language(Document(case(sentence))) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "Ferry sinks",
        "El Al flight",
        "El Al",
        "La Paz",
        "Los Angeles",
        "An der Oder",
        "FERRY SINKS OFF LUND",
        "Moor, Reed, Oak",
        "Die Hard in Las Vegas",
        "São Tomé and the sea",
        "He read Le Monde and La Stampa, not Die Zeit.",
        "The film, “La vie est dans les rues de la ville”, was in French, and it was not a hit.",
        "The sign, “Въездъ запрещенъ”, was in Russian, and it was not seen by the crew.",
        "“Ferry — sinks”",
        "Ferry “Москва” sinks off Lund pier",
        "Bjørn Moor, Tom Reed, Ann Oak, Ilse Ash, Jack Elm",
    ],
)
def test_english_unless_shown_otherwise(text: str) -> None:
    assert guess_language(Document(text)) == "en"


@pytest.mark.parametrize("text", ["Café Tomé", "ᚠᚢᚦᚨᚱᚲ ᚠᚢᚦ"])
def test_a_text_that_does_not_tell(text: str) -> None:
    assert guess_language(Document(text)) == "und"


@given(st.text(max_size=60))
def test_any_text_has_a_language(text: str) -> None:
    assert 2 <= len(guess_language(Document(text))) <= 3


def test_one_letter_of_a_neighbour_says_nothing() -> None:
    assert guess_language(Document("Мэр города Київ сказал, что город против этого плана.")) == "ru"


def test_every_small_word_counts() -> None:
    assert guess_language(Document("wurde wie noch aus")) == "de"
