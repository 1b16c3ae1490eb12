# The libraries that the generator is built on, by their Debian package (debian-packages.txt lists them).
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)              # nlohmann-json3-dev
find_package(CLI11 2.1 REQUIRED)                       # libcli11-dev
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)  # libicu-dev
find_package(ZLIB REQUIRED)                            # zlib1g-dev
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)     # libssl-dev
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)  # libcmark-gfm-dev, libcmark-gfm-extensions-dev
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)    # libxxhash-dev
pkg_check_modules(XLSX REQUIRED IMPORTED_TARGET xlsxwriter)     # libxlsxwriter-dev
find_path(STEMMER_INCLUDE libstemmer.h REQUIRED)       # libstemmer-dev
find_library(STEMMER_LIBRARY stemmer REQUIRED)
