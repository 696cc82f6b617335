// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"
#include "tests/support/documentsigner.h"

using namespace license;

/// An accepted signed payload stays within the ranges of the protocol.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::DocumentSigner signer;
    static const QByteArray header = test::toBytes(signer.header());
    const QByteArray reply = signer.signBytes(header, fuzz::toBytes(data, size));
    const auto document = verifyDocument(reply, signer.connection(), std::nullopt);
    if (!document) {
        fuzz::require(!document.error().detail.isEmpty() && document.error().code != ErrorCode::BadSignature);
        return 0;
    }
    constexpr qint64 largest = 9'007'199'254'740'991, latest = 253'402'300'799;
    fuzz::require(document->seq >= 1 && document->seq <= largest);
    fuzz::require(document->issuedAt.time_since_epoch().count() <= latest);
    fuzz::require(document->check >= seconds{3'600} && document->check <= seconds{86'400});
    fuzz::require(document->grace >= seconds{0} && document->grace <= seconds{259'200});
    fuzz::require(!document->package.name.isEmpty() && document->licenses.size() <= 256);
    for (const License &license : document->licenses) {
        fuzz::require(license.total >= 0 && license.used >= 0 && document->find(license.type) == &license);
    }
    return 0;
}
