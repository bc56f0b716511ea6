"""The pages of networks."""

from datetime import date

from generator.model.network import (
    CriticalMass,
    Membership,
    MembershipModel,
    Stage,
    StageEntry,
    SurveyAnswer,
)
from generator.outputs import networks
from tests.builders import (
    make_effect,
    make_issue,
    make_library,
    make_meeting,
    make_network,
    make_person,
    make_story,
)
from tests.workshops import read_page, shown

OUTPUT = networks.OUTPUT
PAGE = "netvaerk/durup/index.html"


class TestSteps:
    def test_states(self):
        """Steps in the log are done, those that it leaves out are not claimed, those to come lie ahead."""
        network = make_network(
            "durup",
            stage=Stage.MEMBERSHIP,
            stages=(StageEntry(Stage.SURVEY, date(2026, 2, 1)), StageEntry(Stage.MEMBERSHIP, date(2026, 5, 1))),
        )

        steps = shown(OUTPUT, make_library(network), PAGE).steps

        assert ["untold", "untold", "done", "untold", "current", "ahead", "ahead"] == [s.state for s in steps]

    def test_closed_is_shown_for_closed_networks_only(self):
        """A network at work is not shown its end."""
        running, closed = make_network("durup"), make_network("thise", stage=Stage.CLOSED)
        library = make_library(running, closed)

        counts = [len(shown(OUTPUT, library, f"netvaerk/{id}/index.html").steps) for id in ("durup", "thise")]

        assert [7, 8] == counts

    def test_current_step_is_marked_for_all(self):
        """The step that the network has reached is marked for those who do not see it, too."""
        page = read_page(OUTPUT, make_library(make_network("durup")), PAGE)

        assert ["Aktivt"] == [li.select_one(".step").text for li in page.select('li[aria-current="step"]')]


class TestPage:
    def test_invited_members_are_told_how_they_are_chosen(self):
        """A network by invitation does not ask firms to sign up."""
        network = make_network("durup", membership=Membership(MembershipModel.INVITED, "Udvalget vælger."))
        page = read_page(OUTPUT, make_library(network), PAGE)

        assert "Sådan vælges medlemmerne" == page.select_one('a[href="#join"]').text
        assert "Udvalget vælger." in page.select_one("#join").text

    def test_leader_can_be_reached(self):
        """Whom to write to and call stands on the page."""
        page = read_page(OUTPUT, make_library(make_network("durup", leader=make_person())), PAGE)

        assert page.select('main a[href="mailto:anne@example.dk"]')
        assert page.select('main a[href="tel:+4500000000"]')

    def test_critical_mass_has_a_source(self):
        """Figures are shown with where they come from."""
        mass = CriticalMass(
            counted=48, interested=17, threshold=10, survey=(SurveyAnswer("Ja", 17),), source="Optælling"
        )
        section = read_page(OUTPUT, make_library(make_network("durup", critical_mass=mass)), PAGE).select_one(".mass")

        assert ["48", "17", "10"] == [dd.text for dd in section.select("dd")]
        assert "Kilde: Optælling" in section.text

    def test_only_public_decisions(self):
        """Meetings without a public decision leave no trace, nor do those of other networks."""
        library = make_library(
            make_meeting(decisions=("Vi mødes i marts.",)),
            make_meeting(day=date(2026, 1, 1)),
            make_meeting(network="thise", decisions=("Noget andet.",)),
        )

        meetings = shown(OUTPUT, library, PAGE).decisions

        assert [("Vi mødes i marts.",)] == [meeting.decisions for meeting in meetings]

    def test_effects_of_the_network(self):
        """Figures of one network do not adorn another."""
        library = make_library(make_effect(), make_effect(networks=("thise",), amount=7))

        assert [2] == [figure.amount for figure in shown(OUTPUT, library, PAGE).effects]

    def test_joint_newsletters_are_everybody_s(self):
        """The archive of a network holds its own newsletters and the joint ones."""
        library = make_library(make_issue(1), make_issue(1, ""), make_issue(1, "thise"))

        issues = shown(OUTPUT, library, PAGE).issues

        assert {"durup-2026-1", "joint-2026-1"} == {issue.id for issue in issues}

    def test_whole_list_is_linked_where_there_is_one(self):
        """A network without stories links to no list of them."""
        library = make_library(make_story("a"), make_network("thise"))

        hrefs = [shown(OUTPUT, library, f"netvaerk/{id}/index.html").more_stories for id in ("durup", "thise")]

        assert ["/egnen/netvaerk/durup/historier/", ""] == hrefs


def test_list_parts_those_at_work_from_those_to_come():
    """A network that is being mapped is not shown as one that firms can join."""
    library = make_library(make_network("durup"), make_network("salling", stage=Stage.MAPPING))
    view = shown(OUTPUT, library, "netvaerk/index.html")

    assert (["Vækst i Durup"], ["Vækst i Salling"]) == ([n.name for n in view.active], [n.name for n in view.coming])
