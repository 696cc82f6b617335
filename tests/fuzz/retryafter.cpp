// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/protocol/problem.h"
#include "tests/fuzz/fuzz.h"

using namespace license;

/// A delay is never negative and never more than a schedule can handle. The first byte moves the clock.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    constexpr seconds step{1'000'000'000};
    const Instant now{(data[0] - 60) * step};
    const auto delay = parseRetryAfter({fuzz::toBytes(data + 1, size - 1)}, now);
    fuzz::require(!delay || (*delay >= seconds{0} && *delay <= seconds{2'147'483'647}));
    return 0;
}
