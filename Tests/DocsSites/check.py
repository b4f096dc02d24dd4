"""Builds docs sites from the Markdown that pir writes for them, and crawls what came out.

Usage: check.py PIR PROJECT WORK
"""

import pathlib
import re
import shutil
import subprocess
import sys

import built_site
import hostile_project

HERE = pathlib.Path(__file__).parent
pir, project, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
tools = pathlib.Path(sys.executable).parent
failures = []


def fail(message: str):
    failures.append(message)
    print(f"  FAILED {message}")


def run(*command, folder=None):
    result = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


def mkdocs(source: pathlib.Path, name: str) -> built_site.Site:
    folder = work / f"{name}-mkdocs"
    run(pir, "build", "--project", source, "--format", "markdown", "--out", folder / "docs/incidents")
    (folder / "docs/index.md").write_text("# Docs\n\n[Incidents](incidents/index.md)\n")
    # What a snippet would bring in, if one could.
    (folder / "pwned.md").write_text("<script>pwned()</script>\n")
    shutil.copy(HERE / "mkdocs.yml", folder)
    run(tools / "mkdocs", "build", "--strict", "--quiet", folder=folder)
    return built_site.Site((folder / "site").resolve())


def hugo(source: pathlib.Path, name: str) -> built_site.Site:
    folder = work / f"{name}-hugo"
    shutil.copytree(HERE / "hugo", folder)
    run(pir, "build", "--project", source, "--format", "hugo", "--out", folder / "content/incidents")
    (folder / "content/_index.md").write_text("---\ntitle: Docs\n---\n\n[Incidents](incidents/_index.md)\n")
    run(tools / "hugo", "build", "--panicOnWarning", folder=folder)
    return built_site.Site((folder / "public").resolve(), root="/sub/")


def check(site: built_site.Site, name: str, documents: int):
    links = sum(len(page.links) for page in site.pages.values())
    print(f"{name}: {len(site.pages)} pages, {links} links")
    # A page that is missing has no dead links.
    if len(site.pages) < documents:
        fail(f"{name}: {documents} documents gave {len(site.pages)} pages")
    for problem in list(site.dead_links()) + list(site.hostile()):
        fail(f"{name}: {problem}")


def markdown_files(folder: pathlib.Path) -> int:
    return sum(1 for _ in folder.rglob("*.md"))


def check_the_crawler():
    """A crawler that finds nothing is worth something only if it finds what is planted."""
    folder = work / "planted"
    folder.mkdir()
    (folder / "index.html").write_text(
        """<p id="here"><a href="#here">fine</a> <a href="#gone">x</a> <a href="gone/">x</a> <a href="/gone/">x</a>
        <a href="javascript:x">x</a> <b onclick="x">x</b> <img src="https://pwned.example/x.png"> <pwned>x</pwned>
        <b class="pwned">x</b> <script>pwned()</script>""")
    site = built_site.Site(folder.resolve())
    if len(list(site.dead_links())) != 3 or len(list(site.hostile())) != 6:
        fail(f"the crawler overlooks things: {list(site.dead_links())} {list(site.hostile())}")


shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
check_the_crawler()
hostile = work / "hostile"
incidents = hostile_project.write(hostile)

for name, source in [("demo", project), ("hostile", hostile)]:
    for build in [mkdocs, hugo]:
        site = build(source, name)
        content = work / f"{name}-{build.__name__}" / ("docs" if build is mkdocs else "content")
        check(site, f"{name} in {build.__name__}", markdown_files(content))
        if name == "hostile":
            text = site.text()
            if text.count("pwned") < incidents * 10:
                fail(f"{build.__name__}: the hostile words are not all shown as text")
        elif not re.search(r"timeline\.[0-9a-z.]*svg", "".join(link for page in site.pages.values() for link in page.links)):
            fail(f"{build.__name__}: no page shows a drawing")

sys.exit(f"{len(failures)} failures" if failures else 0)
