"""Both doors on one listener, for a hosted installation: `waitress-serve wsgi:app`.

Settings come from the environment: SIGNAAL_HOSTS, SIGNAAL_PASSPHRASE_HASH,
SIGNAAL_SECRET_KEY, SIGNAAL_REGION, SIGNAAL_PUBLIC_URL, SIGNAAL_DATABASE, SIGNAAL_DATA,
SIGNAAL_HELD; README.md says what each one means.
"""

from workshop.config import WrongSetting
from workshop.server import log
from workshop.web.app import create_app
from workshop.web.facilitator.live.housekeeping import start_housekeeping

log.install()

try:
    app = create_app()
except WrongSetting as error:
    raise SystemExit(str(error)) from None
start_housekeeping(app)
