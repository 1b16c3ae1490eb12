# Warnings, sanitizers and the compiler cache, for every target of the project.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(lacuna_options INTERFACE)
target_compile_options(lacuna_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor)
if(LACUNA_WERROR)
  target_compile_options(lacuna_options INTERFACE -Werror)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Where it optimizes, GCC 12 takes copies inside its own std::string for overlapping (GCC bug 105651) and strings of an
  # initializer list for uninitialized (bug 105562).
  target_compile_options(lacuna_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(LACUNA_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
  add_link_options(-fsanitize=address,undefined)
elseif(LACUNA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(LACUNA_TIDY)
  find_program(CLANG_TIDY NAMES clang-tidy-14 clang-tidy REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY "${CLANG_TIDY};--quiet")
endif()
