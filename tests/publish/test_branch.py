"""Whose branch it is."""

from tests.publish.repositories import PAST_STORY, git, past_story


class TestBranch:
    def test_strangers_commit(self, published):
        """
        Somebody else's commit on the branch is never built upon: it is named, and what to do.
        """
        strange = published.stranger({"index.html": "<p>Hej"}, message="Update index.html")
        done = published.publish()

        assert (1, strange) == (done.exit_code, published.tip())
        assert f"{strange[:7]} af Anne Ager, ”Update index.html”" in done.stderr
        assert f"--onto {strange[:7]}" in done.stderr

    def test_taken_over(self, published):
        """
        It is built upon where one says so: the history keeps it, the pages take its place.
        """
        strange = published.stranger({"gammel.html": "<p>Hej"})
        done = published.publish("--onto", strange[:7])

        assert 0 == done.exit_code
        assert strange == git(published.host, "rev-parse", "gh-pages^")
        assert "gammel.html" not in published.paths()

    def test_another_one(self, published):
        """
        What one has not looked at is not taken over.
        """
        before = published.tip()

        assert 1 == published.publish("--onto", published.source).exit_code
        assert before == published.tip()

    def test_domain_is_not_lost(self, published):
        """
        A domain that was set at the host, which writes it into the branch, is not lost when that is taken over.
        """
        strange = published.stranger({"CNAME": "egnen.example"})
        done = published.publish("--onto", strange)

        assert (1, strange) == (done.exit_code, published.tip())
        assert "custom_domain: egnen.example" in done.stderr

    def test_the_content_itself(self, author):
        """
        The branch that holds the content is never published over: neither the one that one stands in, nor the host's
        main one while one stands in another.
        """
        before = author.tip("main")
        done = [author.publish("--branch", "main")]
        git(author.folder, "switch", "-q", "-c", "rettelse")
        done += [author.publish("--branch", "main"), author.publish("--branch", "main", "--onto", before)]

        assert [1, 1, 1] == [one.exit_code for one in done]
        assert ["”main” rummer indholdet"] * 3 == [one.stderr[7:30] for one in done]
        assert before == author.tip("main")

    def test_newer_source(self, published, tmp_path):
        """
        What was published from a newer commit is not replaced by an older one; when one has it, it goes on.
        """
        colleague = published.clone(tmp_path / "colleague")
        newer = colleague.commit({PAST_STORY: past_story("Nyere.")}, build=False)
        colleague.retouch({"index.html": "<p>Nyere"})
        git(colleague.folder, "push", "-q")
        colleague.publish()
        before = published.tip()
        published.retouch({"index.html": "<p>Ældre"})
        done = published.publish()
        git(published.folder, "pull", "-q")

        assert (1, before) == (done.exit_code, git(published.host, "rev-parse", "gh-pages"))
        assert newer[:7] in done.stderr
        assert 0 == published.publish().exit_code

    def test_shallow_clone(self, published, tmp_path):
        """
        A shallow clone publishes what it knows to be newer, and says what it lacks where it cannot know.
        """
        shallow = published.clone(tmp_path / "shallow", "--depth=1")
        shallow.retouch({"index.html": "<p>Ny"})
        first = shallow.publish()
        git(shallow.folder, "commit", "-q", "--allow-empty", "-m", "Ny")
        git(shallow.folder, "push", "-q")
        newest = published.clone(tmp_path / "newest", "--depth=1")
        done = newest.publish()

        assert (0, 1) == (first.exit_code, done.exit_code)
        assert "git fetch --unshallow" in done.stderr
        assert "true" == git(shallow.folder, "rev-parse", "--is-shallow-repository")
