"""What another device in the room reaches: pupil routes, and nothing else (rule 40)."""

import json
import subprocess
import sys
from pathlib import Path

from server.namespace import HERE, second_host
from server.running import serving
from web.test_security_map import APPS, path

ASK = """
import http.client, json, sys
found = {}
for port, method, path in json.load(sys.stdin):
    try:
        door = http.client.HTTPConnection(sys.argv[1], port, timeout=5)
        door.request(method, path, headers={"Origin": f"http://{sys.argv[1]}:{port}"})
        found[f"{port} {method} {path}"] = door.getresponse().status
    except OSError as error:
        found[f"{port} {method} {path}"] = type(error).__name__
print(json.dumps(found))
"""


def test_from_another_device_no_facilitator_route_answers(tmp_path: Path) -> None:
    desk = {path(rule) for rule in APPS["facilitator"].url_map.iter_rules()}
    pupils = {path(rule) for rule in APPS["pupil"].url_map.iter_rules()}
    both = ("GET", "POST")
    with second_host() as there, serving(tmp_path) as doors:
        own = [(doors.facilitator, m, p) for p in sorted(desk) for m in both]
        theirs = [(doors.pupils, m, p) for p in sorted(desk - pupils) for m in both]
        asked = [*own, *theirs, (doors.pupils, "GET", "/")]
        done = subprocess.run(
            [*there, sys.executable, "-c", ASK, HERE],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout)
    home = f"{doors.pupils} GET /"
    assert found.pop(home) == 200
    by_desk = {v for k, v in found.items() if k.startswith(f"{doors.facilitator} ")}
    assert by_desk == {"ConnectionRefusedError"}
    by_pupils = {v for k, v in found.items() if k.startswith(f"{doors.pupils} ")}
    assert by_pupils == {404}
