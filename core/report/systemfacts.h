// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/supportreport.h"

namespace license::report {

/// Versions of the console, Qt, the TLS library and the operating system. No name of the computer or a person.
QVector<Fact> systemFacts();

} // namespace license::report
