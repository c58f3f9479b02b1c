# The same as start.py, for developers' fingers.
.PHONY: run test bench lint lock

run:
	python3 start.py
test:
	python3 start.py test
bench:
	python3 start.py bench
lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# Needs uv, on the PATH or from `.venv/bin/pip install uv`.
LOCK = uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"
lock:
	$(LOCK) requirements-pip.in --output-file requirements-pip.txt
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-hosted.in --output-file requirements-hosted.txt
	$(LOCK) requirements-test.in --output-file requirements-test.txt
