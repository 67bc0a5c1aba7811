"""Run one command."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import casebook
from casebook.cli.console import abandon_output, prepare_streams, reader_language
from casebook.cli.options import Options, read_options
from casebook.cli.refusal import Refusal
from casebook.cli.sentences import say
from casebook.model import Lang

COULD_NOT_RUN = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (by default those of the process) name.

    Returns:
        0 when all is well, 1 when something was found, 2 when the command could not be run.
    """
    given = sys.argv[1:] if arguments is None else arguments
    prepare_streams()
    lang = reader_language(given)
    try:
        code = _run(given, lang)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return COULD_NOT_RUN
    except OSError as error:
        print(say(lang, "cli.error", message=say(lang, "cli.unreadable", details=error)), file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _run(arguments: Sequence[str], lang: Lang) -> int:
    try:
        options = read_options(arguments)
        if options.wants_version:
            print(f"casebook {casebook.__version__}")
            return 0
        if options.wants_help or options.command is None:
            print(say(lang, f"cli.help-{options.command}" if options.command else "cli.help"))
            return 0
        return _run_command(options.command, options, lang)
    except Refusal as refusal:
        print(say(lang, "cli.error", message=say(lang, refusal.key, **refusal.params)), file=sys.stderr)
        return COULD_NOT_RUN


def _run_command(command: str, options: Options, lang: Lang) -> int:
    # Each command loads only what it needs.
    module = import_module(f"casebook.cli.{command.replace('-', '_')}")
    run: Callable[[Options, Lang], int] = module.run
    return run(options, lang)
