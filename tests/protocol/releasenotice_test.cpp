// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/releasenotice.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(ReleaseAddress, IsHttpsWithAPlainPath)
{
    const struct
    {
        QString text;
        bool usable;
    } rows[] = {
        {u"https://example.com/license-console.json"_s, true},
        {u"https://example.com:8443/a/b_c~d/1.json"_s, true},
        {u"https://192.0.2.7/x"_s, true},
        {u"https://[2001:db8::1]:8443/x"_s, true},
        {u""_s, false},
        {u"http://example.com/x"_s, false},
        {u"HTTPS://example.com/x"_s, false},
        {u"https://example.com"_s, false},
        {u"https://example.com/"_s, false},
        {u"https:///x"_s, false},
        {u"https://user@example.com/x"_s, false},
        {u"https://user:secret@example.com/x"_s, false},
        {u"https://example.com/x?y"_s, false},
        {u"https://example.com/x#y"_s, false},
        {u"https://example.com/x//y"_s, false},
        {u"https://example.com/../x"_s, false},
        {u"https://example.com/./x"_s, false},
        {u"https://example.com/%2e%2e/x"_s, false},
        {u"https://example.com/x y"_s, false},
        {u"https://example.com/x\r\nHost: other"_s, false},
        {u"https://example.com\\x/y"_s, false},
        {u"https://example.com:99999/x"_s, false},
        {u"file:///etc/passwd"_s, false},
        {u"https://example.com/"_s + QString(600, u'x'), false},
        {u"https://exa\u0301mple.com/x"_s, false},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(releaseAddress(row.text).ok(), row.usable) << row.text.toStdString();
    }
    const auto address = releaseAddress(u"https://example.com:8443/a/b.json"_s);
    ASSERT_TRUE(address.ok());
    EXPECT_EQ(address->origin, u"https://example.com:8443"_s);
    EXPECT_EQ(address->path, u"/a/b.json"_s);
}

TEST(ReleaseNotice, NamesAVersionAndNothingElseOfItIsKept)
{
    const struct
    {
        QByteArray notice;
        QString version; ///< empty: refused
    } rows[] = {
        {R"({"version":"1.2.3"})", u"1.2.3"_s},
        {R"({"page":"<b>x</b>","version":"10.0.0","more":[1,{"a":null}]})", u"10.0.0"_s},
        {R"( {"version":"0.0.1"} )", u"0.0.1"_s},
        {"", {}},
        {"1.2.3", {}},
        {R"("1.2.3")", {}},
        {R"(["1.2.3"])", {}},
        {R"({})", {}},
        {R"({"version":1})", {}},
        {R"({"version":null})", {}},
        {R"({"version":"1.2"})", {}},
        {R"({"version":"1.2.3 <a href=x>"})", {}},
        {R"({"version":"1.2.3","version":"9.9.9"})", {}},
        {R"({"version":"1.2.3"}x)", {}},
        {"{\"version\":\"1.2.3\"", {}},
        {"\xff\xfe{\"version\":\"1.2.3\"}", {}},
        {"<html>", {}},
        {QByteArray(100'000, '['), {}},
        {R"({"version":"1.2.3"})" + QByteArray(releaseNoticeLimit, ' '), {}},
    };
    for (const auto &row : rows) {
        const auto version = releasedVersion(row.notice);
        ASSERT_EQ(version.ok(), !row.version.isEmpty()) << row.notice.left(80).toStdString();
        if (version) {
            EXPECT_EQ(textOf(*version), row.version);
        } else {
            EXPECT_EQ(version.error().code, ErrorCode::MalformedReply);
            EXPECT_FALSE(version.error().detail.contains(u"href"_s)) << "cites nothing of it";
        }
    }
}

} // namespace license
