// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/problem.h"

#include "tests/fuzz/fuzz.h"

using namespace license;

/// Text for people is short and contains no control character.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto problem = parseProblem(fuzz::toBytes(data, size));
    if (problem) {
        for (const QString &text : {problem->type, problem->title, problem->detail}) {
            fuzz::require(text.toUcs4().size() <= 300);
            for (const QChar c : text) {
                fuzz::require(c.category() != QChar::Other_Control);
            }
        }
    }
    return 0;
}
