"""The commands: one file each, imported only when it is called."""

import importlib

import click

COMMANDS = {
    "serve": "Start both doors on this machine.",
    "lessons": "List and check the lessons.",
    "handouts": "List and build the handouts.",
    "translations": "Update and check the translations.",
    "help": "Check the help routes.",
    "passphrase": "Make the hash that protects a hosted facilitator door.",
}


class LazyGroup(click.Group):
    """Imports `workshop.cli.<name>` only for the command that was asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"workshop.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup)
def group() -> None:
    """Signaal: lessons, quizzes and handouts for schools."""


def main() -> None:
    """Run a command; the exit status is 0 only when all is well."""
    group(prog_name="python -m workshop")
