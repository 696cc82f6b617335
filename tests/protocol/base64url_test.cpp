// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/base64url.h"

#include <gtest/gtest.h>

namespace license {

TEST(Base64Url, ReadsWhatItWrites)
{
    for (int size = 0; size < 70; ++size) {
        QByteArray bytes(size, '\0');
        for (int i = 0; i < size; ++i) {
            bytes[i] = static_cast<char>(255 - i * 7 - size);
        }
        EXPECT_EQ(fromBase64Url(toBase64Url(bytes)), bytes) << size;
    }
    EXPECT_EQ(toBase64Url("\xFB\xFF"), "-_8");
}

TEST(Base64Url, A05_RefusesWhatIsNotCanonical)
{
    const QByteArray cases[] = {
        "AB",            // spare bits
        "AAB",           // spare bits
        "_x",            // spare bits
        "A",             // not a whole byte
        "AAAAA",         // not a whole byte
        "VGVzdA==",      // padding
        "VGVzdA=",       // half of the padding
        "VGVz=",         // unnecessary padding
        "VGV zdA",       // white space
        " VGVzdA",       // white space before
        "VGVzdA ",       // white space after
        "VGVzdA\n",      // a line end after
        "VGVz\r\ndA",    // a line end within
        "-+8A",          // plain base64
        "_/8A",          // plain base64
        "VGVzd\xC3\xA9", // not ASCII
        "VGVz.dA",       // a dot
        QByteArray("VGVz\0", 5),
        QByteArray("\0\0\0\0", 4),
    };
    for (const QByteArray &text : cases) {
        EXPECT_EQ(fromBase64Url(text), std::nullopt) << text.toPercentEncoding().constData();
    }
    EXPECT_EQ(fromBase64Url("VGVzdA"), "Test");
}

} // namespace license
