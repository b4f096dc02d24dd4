# Types command lines into an interactive shell, a Tab for each "<Tab>", and waits until each has run.
# Usage: complete.py SHELL SCRIPT LINE...
# SHELL is bash, zsh or fish; SCRIPT is the shell's completion script. It runs in the working folder, which must be empty
# of files called "done-1" and so on, and exits with 1 where a line does not come to its end.
import os, pty, select, sys, time

shell, script, lines = sys.argv[1], sys.argv[2], sys.argv[3:]
programs = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
setup = {
    "bash": "source '%s'",
    "zsh": "autoload -Uz compinit && compinit -u -D && source '%s' && compdef _pir pir",
    "fish": "source '%s'",
}
child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "xterm"
    os.execvp(programs[shell][0], programs[shell])

told = b""


def wait(name):
    """Reads what the shell prints, so that it is not held up, until the file is there."""
    global told
    end = time.monotonic() + 120
    while not os.path.exists(name):
        if time.monotonic() > end:
            sys.stderr.write(told.decode(errors="replace"))
            sys.exit("%s: no %s" % (shell, name))
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                told += os.read(terminal, 65536)
            except OSError:
                time.sleep(0.05)


def type_line(text, name):
    os.write(terminal, (text.replace("<Tab>", "\t") + "; touch " + name + "\r").encode())
    wait(name)


type_line(setup[shell] % script, "done-0")
for number, line in enumerate(lines, 1):
    type_line(line, "done-%d" % number)
os.write(terminal, b"exit\r")
os.close(terminal)
