"""Both doors on one listener, for a hosted installation: `waitress-serve wsgi:app`.

Settings come from the environment: SIGNAAL_HOSTS, SIGNAAL_PASSPHRASE_HASH,
SIGNAAL_SECRET_KEY, SIGNAAL_REGION, SIGNAAL_PUBLIC_URL.
"""

from workshop import create_app
from workshop.web.hosted import WrongSetting

try:
    app = create_app()
except WrongSetting as error:
    raise SystemExit(str(error)) from None
