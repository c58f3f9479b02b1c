"""The last page: it stands also where catalogs or templates fail."""

import jinja2
import pytest

from workshop.web.app import DOORS, create_app


@pytest.mark.parametrize("door", DOORS)
def test_an_error_page_needs_no_template(
    door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(doors=(door,))
    answer = app.test_client().get("/nothing/here/at/all", base_url="http://127.0.0.1/")
    assert answer.status_code == 404
    assert b"Even niet" not in answer.data

    monkeypatch.setattr(app, "jinja_loader", jinja2.DictLoader({}))
    monkeypatch.setattr(app.jinja_env, "loader", jinja2.DictLoader({}))
    app.jinja_env.cache = {}
    answer = app.test_client().get("/nothing/here/at/all", base_url="http://127.0.0.1/")
    assert answer.status_code == 404
    assert "Er is niets verloren" in answer.text
    assert 'href="/"' in answer.text
