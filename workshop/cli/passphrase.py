"""python -m workshop passphrase: the hash that protects a hosted facilitator door."""

import click

from workshop.web.security.scrypt import SHORTEST, hashed


@click.command("passphrase")
def command() -> None:
    """Ask a passphrase twice and print its hash for SIGNAAL_PASSPHRASE_HASH."""
    passphrase = click.prompt(
        "Passphrase", hide_input=True, confirmation_prompt=True, err=True
    )
    if len(passphrase) < SHORTEST:
        raise click.ClickException(
            f"Choose a passphrase of {SHORTEST} characters or more, "
            "for example four words."
        )
    click.echo(hashed(passphrase))
