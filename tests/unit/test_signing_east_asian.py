"""Chinese, Japanese and Korean bylines, and lines in these scripts that sign nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswire.signing import parse_byline
from newswire.signing._openings import ALONE
from newswire.signing.east_asian import EAST_ASIAN


@pytest.mark.parametrize(("line", "names", "facts"), [
    ("本报记者 王小萌、李文", ["王小萌", "李文"], ("记者", None, ())),
    ("(记者王小萌)", ["王小萌"], ("记者", None, ())),
    ("新华社记者欧阳文", ["欧阳文"], ("记者", None, ("Xinhua",))),
    ("記者陳小美／台中報導", ["陳小美"], ("記者", "台中", ())),
    ("文/王小萌", ["王小萌"], (None, None, ())),
    ("作者：王小萌", ["王小萌"], (None, None, ())),
    ("小川美咲記者", ["小川美咲"], ("記者", None, ())),
    ("記者 小川美咲", ["小川美咲"], (None, None, ())),
    ("【小川美咲、林田健太】", ["小川美咲", "林田健太"], (None, None, ())),
    ("取材・文:小川美咲", ["小川美咲"], (None, None, ())),
    ("小川 美咲", ["小川 美咲"], (None, None, ())),
    ("小川美咲 m.ogawa@orval.example", ["小川美咲"], (None, None, ())),
    ("小川みさき", ["小川みさき"], (None, None, ())),
    ("김하늘 기자", ["김하늘"], ("기자", None, ())),
    ("김하늘·이바다 기자 sky@orval.example", ["김하늘", "이바다"], ("기자", None, ())),
    ("제주, 서귀포 김하늘 기자", ["김하늘"], ("기자", "제주, 서귀포", ())),
    ("글·사진 김하늘", ["김하늘"], (None, None, ())),
    ("김하늘 선임기자", ["김하늘"], ("선임기자", None, ())),
    ("김하늘 수습 기자", ["김하늘"], ("수습 기자", None, ())),
    ("서울 김하늘 인턴기자", ["김하늘"], ("인턴기자", "서울", ())),
    ("글 김하늘 객원기자", ["김하늘"], ("객원기자", None, ())),
    ("글·사진 김하늘 작가", ["김하늘"], ("작가", None, ())),
])  # fmt: skip
def test_names_without_capitals_are_told_by_family_names(
    line: str, names: list[str], facts: tuple[str | None, str | None, tuple[str, ...]]
) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert [person.name for person in byline.people] == names
    assert {(person.role, person.place, byline.agencies) for person in byline.people} == {facts}
    for person in byline.people:
        assert person.span is not None
        assert line[person.span.start : person.span.end] == person.name


@pytest.mark.parametrize("line", [
    "経済 政治", "記者会見", "石川県知事", "高校野球", "日本代表", "東京 都", "記者クラブ", "(小川美咲)",
    "记者会", "本报讯", "新华社北京电", "金融市场", "文/图", "王小萌", "黄河口",
    "이번 기자", "기자 회견", "김치 기자", "서울 기자협회", "애플 CEO는 누구", "부두 역 ATM은",
])  # fmt: skip
def test_other_words_in_these_scripts_sign_nothing(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize("family", EAST_ASIAN)
def test_the_example_of_each_form_is_read_by_its_language(family: str) -> None:
    for form in EAST_ASIAN[family].forms:
        byline = parse_byline(form.example)
        assert byline is not None, form.example
        assert byline.family == (ALONE if form.is_alone else family)


@given(st.text(alphabet="王李文小川美咲記者记者김하늘기자 、·/:：()【】a1", max_size=40))
def test_what_is_read_stands_on_the_line(line: str) -> None:
    byline = parse_byline(line)
    for person in byline.people if byline else ():
        assert person.span is not None
        assert line[person.span.start : person.span.end] == person.name
