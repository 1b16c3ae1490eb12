// The one place that names the test framework's header, so that a newer major version is one change.
#pragma once
#include <catch2/catch.hpp>
