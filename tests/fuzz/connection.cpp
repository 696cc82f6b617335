// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/connectionfilebytes.h"

using namespace license;

/// An accepted connection file can be written and read again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto connection = parseConnectionFile(fuzz::toBytes(data, size));
    if (connection) {
        fuzz::require(parseConnectionFile(test::connectionFileBytes(*connection)) == connection);
    } else {
        fuzz::require(connection.error().code == ErrorCode::InvalidInput && !connection.error().detail.isEmpty());
    }
    return 0;
}
