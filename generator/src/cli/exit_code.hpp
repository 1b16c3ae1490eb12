// cli/exit_code.hpp: what the program's exit means to the one who called it.
#pragma once

namespace lacuna::cli {

enum ExitCode : int {
  kFine = 0,
  kContentErrors = 1,
  kWrongUsage = 2,
  kFileSystem = 3,
  kOurFault = 70,  // EX_SOFTWARE of sysexits.h
};

}  // namespace lacuna::cli
