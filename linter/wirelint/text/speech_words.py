"""Words that show who says what: verbs of saying, their objects, and what may stand around them. Folded."""

from __future__ import annotations

SAYING = frozenset(
    """
    said says say told tells tell added adds asked asks announced announces acknowledged acknowledges admitted admits
    alleged alleges argued argues asserted asserts claimed claims commented complained concluded concedes conceded
    confirmed confirms declared declares demanded demands denied denies deny disclosed estimated estimates estimate
    explained explains insisted insists joked maintained maintains noted notes pledged predicted predicts predict
    promised promises quipped reckons recalled recalls remarked repeated replied replies reported reports reiterated
    responded retorted revealed reveals stated states stressed stresses suggested suggests swore testified tweeted vowed
    vows warned warns warn wrote writes believe believes believed believing fear fears feared thinks thought hoped hopes
    boasted cautioned contends contended countered lamented recounted speculated urged urges accused accuses
    blamed blames praised praises criticised criticized condemned condemns hailed described describes
    """.split()
)
"""Finite forms of verbs of saying and thinking: what follows is the subject's view."""
STUDIED = frozenset("found finds showed shows show indicated indicates ruled heard".split())
"""Verbs of saying only behind a source that is no person (SOURCES)."""
SAYING_ON = frozenset("saying adding warning claiming arguing insisting stressing noting alleging accusing".split())
"""Participles that carry a subject's words on."""
CALLED = frozenset({"called", "calls", "branded", "labelled", "labeled", "dubbed"})

SOURCES = frozenset(
    """
    report reports study studies survey surveys poll polls data figures inquiry enquiry review investigation court judge
    jury research researchers scientists tribunal inspectors audit statement documents records document records analysis
    """.split()
)
PRONOUNS = frozenset({"he", "she", "it", "they"})
HELPERS = frozenset(
    "also has have had then later earlier again now repeatedly previously once further first since reportedly publicly "
    "immediately already never still only recently did does".split()
)
"""What may stand between a subject and its verb of saying."""
NOT_FINITE = frozenset(
    "to not be been being was were is are wasn't isn't weren't aren't can't cannot couldn't won't would wouldn't "
    "could should must may might will the a an of and".split()
)
"""Before a verb of saying, these show that no subject says anything: "was told", "to say", "the claims"."""
LINKS = frozenset(
    "which who that but and while as because when although though where if so whom whose what after before since than "
    "yet however meanwhile".split()
)
"""What may stand before the subject of a clause without being of it."""
TAIL = frozenset(
    """
    on in at by during after before late early from to through via when while as yesterday today tomorrow earlier later
    this last monday tuesday wednesday thursday friday saturday sunday reporters journalists afterwards separately of
    following outside there here again with for
    """.split()
)
"""What may follow a verb of saying whose words stand before it: "…, he said on Monday", "…, she told reporters"."""
AUXILIARIES = frozenset(
    "was were is are has have had will would could can may might should must did does do been be that".split()
)
