// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"
#include "tests/support/documentsigner.h"

using namespace license;

/// Only replies signed by this key are accepted; the seeds are the only ones.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::DocumentSigner signer;
    const QByteArray reply = fuzz::toBytes(data, size);
    const auto document = verifyDocument(reply, signer.connection(), std::nullopt);
    if (document) {
        fuzz::require(signer.signSegments(reply.left(reply.lastIndexOf('.'))) == reply);
    } else {
        fuzz::require(!document.error().detail.isEmpty());
    }
    return 0;
}
