"""Builds docs sites from the Markdown that pir writes for them, and crawls what came out.

Usage: check.py PIR PROJECT WORK
"""

import pathlib
import shutil
import subprocess
import sys

import built_site
import document
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


def compare(site: built_site.Site, source: pathlib.Path, name: str, within: str):
    """Each page shows the words of its document, and says the same with the same lists, tables and headings."""
    folder = work / f"{name}-documents"
    if not folder.exists():
        run(pir, "render", "--all", "--project", source, "--format", "md", "--out", folder)
    documents = [path for path in sorted(folder.rglob("*.md"))]
    pages = {str(path.relative_to(site.folder)).lower(): path for path in site.pages}
    for path in documents:
        place = path.parent if path.name == "review.md" else path.with_suffix("")
        page = pages[f"incidents/{place.relative_to(folder)}/index.html".lower()]
        fragment = run(pir, "html", "--fragment", path)
        for difference in document.differences(fragment, page.read_text(encoding="utf-8"), within):
            # Quotes that follow each other are one quote to some.
            if not ("structure" in difference and "blockquote" in difference and name == "hostile"):
                fail(f"{name} in {within}: {path.relative_to(folder)}: {difference}")
    print(f"{len(documents)} documents compared")


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
hostile_project.write(hostile)

for name, source in [("demo", project), ("hostile", hostile)]:
    for build in [mkdocs, hugo]:
        site = build(source, name)
        content = work / f"{name}-{build.__name__}" / ("docs" if build is mkdocs else "content")
        check(site, f"{name} in {build.__name__}", markdown_files(content))
        compare(site, source, name, "article" if build is mkdocs else "main")
        images = [link for page in site.pages.values() for link in page.links if link.endswith("timeline.svg")]
        if not images:
            fail(f"{build.__name__}: no page shows a drawing")

sys.exit(f"{len(failures)} failures" if failures else 0)
