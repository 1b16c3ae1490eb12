# The front door: installs what is missing, then calls CMake. `make site` and `make test` need nothing installed by hand
# on Debian 12 (root or sudo).
.PHONY: site test bench soak serve check clean generator typesetter packages test-packages test-debian
.DEFAULT_GOAL := site

INSTALL = generator/tools/install_packages.sh
LACUNA = build/lacuna

site: generator typesetter
	$(LACUNA) build
	$(LACUNA) pack
	@echo "The site is in public/: open public/index.html"

test: packages typesetter test-packages
	cmake --preset dev
	cmake --build --preset dev
	ctest --preset dev

soak: packages test-packages
	cmake --preset dev
	cmake --build --preset dev
	ctest --preset soak

bench: generator test-packages
	tests/bench/run.sh

check: packages test-packages
	tests/tools/check.sh

serve: site
	python3 -m http.server --bind 127.0.0.1 --directory public 8000

clean:
	rm -rf build public public.idle private tests/node_modules generator/tools/pdf/node_modules

generator: packages
	cmake --preset release
	cmake --build --preset release --target lacuna

packages:
	@$(INSTALL) generator/debian-packages.txt

typesetter: generator/tools/pdf/node_modules/.package-lock.json

# npm writes this file last. Without the package, `pack` says that PDFs are left out, or prints them with Chromium.
generator/tools/pdf/node_modules/.package-lock.json: generator/tools/pdf/package-lock.json | packages
	npm ci --prefix generator/tools/pdf --no-audit --no-fund && touch $@ || echo "The typesetter for PDFs could not be installed" >&2

test-packages: tests/node_modules/.package-lock.json

test-debian:
	@$(INSTALL) tests/debian-packages.txt

# Without the packages, the tests that need them say that they are left out.
tests/node_modules/.package-lock.json: tests/package-lock.json | test-debian
	npm ci --prefix tests --ignore-scripts --no-audit --no-fund && touch $@ || echo "npm packages could not be installed" >&2
