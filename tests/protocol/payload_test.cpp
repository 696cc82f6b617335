// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/payload.h"
#include "tests/support/documentsigner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace license {

using namespace Qt::StringLiterals;
using test::DocumentSigner;
using test::Json;

namespace {

const Challenge challenge{"AAECAwQFBgcICQoLDA0ODw", 0};

Result<LicenseDocument> verify(const Json &payload)
{
    const DocumentSigner signer;
    return verifyDocument(signer.sign(payload), signer.connection(), challenge);
}

/// Contains every member of the protocol, including optional ones.
Json fullPayload()
{
    Json payload = DocumentSigner().payload(challenge);
    payload["objects"] = {{"sha256", std::string(64, 'a')}, {"bytes", 1'000}, {"count", 10}};
    payload["licenses"][0]["valid_until"] = 1'800'000'000;
    return payload;
}

Json with(const char *pointer, const Json &value)
{
    Json payload = fullPayload();
    payload[Json::json_pointer(pointer)] = value;
    return payload;
}

Json without(const char *pointer)
{
    Json payload = fullPayload();
    const Json::json_pointer at(pointer);
    payload[at.parent_pointer()].erase(at.back());
    return payload;
}

bool accepted(const Json &payload)
{
    return verify(payload).ok();
}

/// Refused as malformed, with a detail that names the member.
void expectMalformed(const Json &payload, const char *pointer)
{
    const auto document = verify(payload);
    ASSERT_FALSE(document.ok()) << pointer << ' ' << payload.dump();
    EXPECT_EQ(document.error().code, ErrorCode::MalformedReply);
    const QString member = QString::fromLatin1(pointer).section(u'/', -1);
    const bool isIndex = member.front().isDigit();
    EXPECT_TRUE(document.error().detail.contains(isIndex ? u'[' + member + u']' : member))
        << pointer << ": " << document.error().detail.toStdString();
}

enum class Kind { Integer, Duration, Text, Word, Bool, Array, Object };

struct Member
{
    const char *pointer;
    Kind kind;
    bool required;
};

const Member members[] = {
    {"/iat", Kind::Integer, true},
    {"/check", Kind::Duration, false},
    {"/grace", Kind::Duration, false},
    {"/package", Kind::Object, true},
    {"/package/name", Kind::Text, true},
    {"/package/status", Kind::Word, true},
    {"/package/reason", Kind::Text, false},
    {"/package/channel", Kind::Word, false},
    {"/package/valid_from", Kind::Integer, true},
    {"/package/valid_until", Kind::Integer, false},
    {"/package/renews", Kind::Bool, false},
    {"/package/storage", Kind::Object, false},
    {"/package/storage/capacity", Kind::Integer, true},
    {"/package/storage/used", Kind::Integer, true},
    {"/licenses", Kind::Array, true},
    {"/licenses/0", Kind::Object, false},
    {"/licenses/0/type", Kind::Text, true},
    {"/licenses/0/label", Kind::Text, true},
    {"/licenses/0/assigned_to", Kind::Word, true},
    {"/licenses/0/total", Kind::Integer, true},
    {"/licenses/0/used", Kind::Integer, true},
    {"/licenses/0/valid_until", Kind::Integer, false},
    {"/objects", Kind::Object, false},
    {"/objects/sha256", Kind::Text, true},
    {"/objects/bytes", Kind::Integer, true},
    {"/objects/count", Kind::Integer, true},
};

/// One value of each JSON type other than `kind`'s; null is a separate type.
std::vector<Json> otherTypes(Kind kind)
{
    std::vector<Json> values{nullptr, 1.0, 1.5, -0.0, 1e300};
    const auto unless = [&values, kind](std::initializer_list<Kind> own, const Json &value) {
        if (std::find(own.begin(), own.end(), kind) == own.end()) {
            values.push_back(value);
        }
    };
    unless({Kind::Integer, Kind::Duration}, 1);
    unless({Kind::Text, Kind::Word}, "text");
    unless({Kind::Bool}, true);
    unless({Kind::Bool}, false);
    unless({Kind::Array}, Json::array());
    unless({}, Json::array({1}));
    unless({}, Json::object());
    if (kind == Kind::Integer || kind == Kind::Duration) {
        values.push_back("1");
    }
    return values;
}

std::string repeated(const char *text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

const char *const smile = "\xF0\x9F\x98\x80";

} // namespace

TEST(Payload, ReadsEveryMember)
{
    const auto document = verify(fullPayload());
    ASSERT_TRUE(document.ok()) << document.error().detail.toStdString();
    const auto at = [](qint64 time) { return ServerTime{seconds{time}}; };
    const qint64 iat = 1'795'442'709;
    LicenseDocument expected;
    expected.seq = iat * 1'000;
    expected.issuedAt = at(iat);
    expected.package = {u"Enterprise"_s,
                        PackageStatus::Active,
                        {},
                        Channel::Direct,
                        at(iat - qint64{86'400} * 300),
                        at(iat + qint64{86'400} * 200),
                        true,
                        Storage{5'000'000'000'000, 1'200'000'000'000}};
    expected.licenses = {
        {u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 25, 12, at(1'800'000'000)},
        {u"git_repository"_s, u"Git repository"_s, AssignedTo::Object, 100, 40, at(iat + qint64{86'400} * 100)},
    };
    expected.objects = ObjectListReference{QByteArray(64, 'a'), 1'000, 10};
    EXPECT_EQ(*document, expected);
}

TEST(Payload, TakesOptionalMembersForOptional)
{
    Json payload = fullPayload();
    payload["licenses"] = Json::array();
    for (const char *name : {"check", "grace", "objects"}) {
        payload.erase(name);
    }
    payload["package"] = {{"name", "Basic"}, {"status", "trial"}, {"valid_from", 0}};
    const auto document = verify(payload);
    ASSERT_TRUE(document.ok()) << document.error().detail.toStdString();
    EXPECT_EQ(document->check, seconds{86'400});
    EXPECT_EQ(document->grace, seconds{259'200});
    EXPECT_EQ(document->package.reason, QString());
    EXPECT_EQ(document->package.channel, std::nullopt);
    EXPECT_EQ(document->package.validUntil, std::nullopt);
    EXPECT_EQ(document->package.renews, std::nullopt);
    EXPECT_EQ(document->package.storage, std::nullopt);
    EXPECT_EQ(document->objects, std::nullopt);
    EXPECT_TRUE(document->licenses.isEmpty());
}

TEST(Payload, A19_TellsMissingMembersByWhetherTheyAreRequired)
{
    for (const Member &member : members) {
        if (QString::fromLatin1(member.pointer).endsWith(u"/0")) {
            continue; // an entry of an array is no member
        }
        if (member.required) {
            expectMalformed(without(member.pointer), member.pointer);
        } else {
            EXPECT_TRUE(accepted(without(member.pointer))) << member.pointer;
        }
    }
}

TEST(Payload, A19_RefusesEveryMemberOfAnotherType)
{
    for (const Member &member : members) {
        for (const Json &value : otherTypes(member.kind)) {
            if (member.kind == Kind::Object && value.is_object()) {
                continue; // an empty object lacks members, which another test covers
            }
            expectMalformed(with(member.pointer, value), member.pointer);
        }
    }
}

TEST(Payload, A19_RefusesWhatIsNotStrictJson)
{
    const DocumentSigner signer;
    const QByteArray good = test::toBytes(fullPayload());
    const auto codeOf = [&signer](const QByteArray &payload) {
        const QByteArray reply = signer.signBytes(test::toBytes(signer.header()), payload);
        const auto document = verifyDocument(reply, signer.connection(), challenge);
        return document ? ErrorCode::Cancelled : document.error().code;
    };
    ASSERT_EQ(codeOf(good), ErrorCode::Cancelled);
    EXPECT_EQ(codeOf(" \r\n\t" + good + '\n'), ErrorCode::Cancelled);
    const QByteArray utf16 = QByteArray("\xFF\xFE", 2) + QByteArray("{\0}\0", 4);
    for (const QByteArray &payload : {"\xEF\xBB\xBF" + good,
                                      utf16,
                                      good + '\0',
                                      good + good,
                                      good.chopped(1),
                                      QByteArray("[]"),
                                      QByteArray("null"),
                                      QByteArray("{}"),
                                      QByteArray("1"),
                                      QByteArray(100'000 / 4, '['),
                                      QByteArray(good).replace(R"("status":)", R"("status":"revoked","status":)"),
                                      QByteArray(good).replace(R"("label":"Endpoint")", "\"label\":\"\xC3\""),
                                      QByteArray(good).replace(R"("label":"Endpoint")", R"("label":"\ud800")"),
                                      QByteArray(good).replace(R"("label":"Endpoint")", R"("label":"\u0000")"),
                                      QByteArray(good).replace(R"("used":12,)", R"("used":NaN,)"),
                                      QByteArray(good).replace(R"("used":12,)", R"("used":1e400,)"),
                                      QByteArray(good).replace(R"("used":12,)", R"("used":+12,)"),
                                      QByteArray(good).replace(R"("used":12,)", R"("used":012,)"),
                                      QByteArray(good).replace(R"("v":1)", R"("v":1,"x":[[[[[[[[1]]]]]]]])"),
                                      QByteArray(good).replace(R"("v":1)", R"("v":1,"x":{"a":1,"a":1})")}) {
        ASSERT_NE(payload, good);
        EXPECT_EQ(codeOf(payload), ErrorCode::MalformedReply) << payload.left(300).constData();
    }
    for (const QByteArray &payload : {QByteArray(good).replace(R"("v":1)", R"("v":1,"x":[[[[[[[1]]]]]]])"),
                                      QByteArray(good).replace(R"("v":1)", R"("v":1,"x":99999999999999999999999)"),
                                      QByteArray(good).replace(R"("used":12,)", R"("used":-0,)")}) {
        ASSERT_NE(payload, good);
        EXPECT_EQ(codeOf(payload), ErrorCode::Cancelled) << payload.constData();
    }
}

TEST(Payload, KeepsIntegersWithinTheirRange)
{
    constexpr qint64 largest = 9'007'199'254'740'991, latest = 253'402'300'799, most = 2'147'483'647;
    const struct
    {
        const char *pointer;
        qint64 most;
    } ranges[] = {
        {"/package/valid_from", latest},     {"/package/valid_until", latest}, {"/package/storage/capacity", largest},
        {"/package/storage/used", largest},  {"/licenses/0/total", most},      {"/licenses/0/used", most},
        {"/licenses/0/valid_until", latest}, {"/objects/bytes", largest},      {"/objects/count", largest},
    };
    for (const auto &[pointer, end] : ranges) {
        EXPECT_TRUE(accepted(with(pointer, 0))) << pointer;
        EXPECT_TRUE(accepted(with(pointer, end))) << pointer;
        expectMalformed(with(pointer, -1), pointer);
        expectMalformed(with(pointer, end + 1), pointer);
        expectMalformed(with(pointer, std::numeric_limits<qint64>::min()), pointer);
        expectMalformed(with(pointer, std::numeric_limits<quint64>::max()), pointer);
    }
}

TEST(Payload, CountsTextsInCodePoints)
{
    const struct
    {
        const char *pointer;
        int most;
        bool mayBeEmpty;
    } texts[] = {{"/package/name", 128, false}, {"/package/reason", 256, true}, {"/licenses/0/label", 128, false}};
    for (const auto &[pointer, most, mayBeEmpty] : texts) {
        EXPECT_TRUE(accepted(with(pointer, "x"))) << pointer;
        EXPECT_TRUE(accepted(with(pointer, repeated("x", most)))) << pointer;
        EXPECT_TRUE(accepted(with(pointer, repeated(smile, most)))) << pointer;
        EXPECT_TRUE(accepted(with(pointer, "\xEF\xBB\xBF"))) << pointer;
        EXPECT_TRUE(accepted(with(pointer, "\x01<b>\n"))) << pointer;
        expectMalformed(with(pointer, repeated("x", most + 1)), pointer);
        expectMalformed(with(pointer, repeated(smile, most + 1)), pointer);
        EXPECT_EQ(accepted(with(pointer, "")), mayBeEmpty) << pointer;
    }
}

TEST(Payload, ChecksTypesOfLicenses)
{
    for (const std::string &type : {std::string("x"), std::string("_"), std::string("0"), repeated("z", 64),
                                    std::string("microsoft365_user"), std::string("quantum_worker_9")}) {
        const auto document = verify(with("/licenses/0/type", type));
        ASSERT_TRUE(document.ok()) << type;
        EXPECT_EQ(document->licenses.front().type.toStdString(), type);
    }
    for (const std::string &type : {std::string(), repeated("z", 65), std::string("Endpoint"), std::string("end-point"),
                                    std::string("end point"), std::string("endpoint\n"), std::string("\xC3\xA9")}) {
        expectMalformed(with("/licenses/0/type", type), "/licenses/0/type");
    }
    expectMalformed(with("/licenses/1/type", "endpoint"), "/licenses");
}

TEST(Payload, TakesAtMost256Licenses)
{
    const auto licenses = [](int count) {
        Json list = Json::array();
        for (int i = 0; i < count; ++i) {
            list.push_back({{"type", "type_" + std::to_string(i)},
                            {"label", "L"},
                            {"assigned_to", "agent"},
                            {"total", 1},
                            {"used", 0}});
        }
        return with("/licenses", list);
    };
    EXPECT_TRUE(accepted(licenses(0)));
    const auto document = verify(licenses(256));
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->licenses.size(), 256);
    EXPECT_EQ(document->licenses.back().type, u"type_255"_s);
    expectMalformed(licenses(257), "/licenses");
}

TEST(Payload, KnowsTheWords)
{
    for (const char *status : {"active", "trial", "suspended", "revoked"}) {
        EXPECT_TRUE(accepted(with("/package/status", status))) << status;
    }
    for (const char *status : {"", "Active", "expired", "active "}) {
        expectMalformed(with("/package/status", status), "/package/status");
    }
    EXPECT_EQ(verify(with("/package/channel", "direct"))->package.channel, Channel::Direct);
    EXPECT_EQ(verify(with("/package/channel", "marketplace"))->package.channel, Channel::Marketplace);
    for (const char *channel : {"", "Direct", "reseller"}) {
        expectMalformed(with("/package/channel", channel), "/package/channel");
    }
    EXPECT_EQ(verify(with("/licenses/0/assigned_to", "object"))->licenses[0].assignedTo, AssignedTo::Object);
    for (const char *assignedTo : {"", "Agent", "user"}) {
        expectMalformed(with("/licenses/0/assigned_to", assignedTo), "/licenses/0/assigned_to");
    }
}

TEST(Payload, ChecksTheHashOfTheObjectList)
{
    EXPECT_TRUE(accepted(with("/objects/sha256", repeated("0123456789abcdef", 4))));
    for (const std::string &hash : {std::string(), std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'),
                                    std::string(64, 'g'), std::string(63, 'a') + "\n", repeated(smile, 64)}) {
        expectMalformed(with("/objects/sha256", hash), "/objects/sha256");
    }
}

TEST(Payload, A20_IgnoresUnknownMembersOnEachLevel)
{
    const auto expected = verify(fullPayload());
    Json payload = fullPayload();
    const Json extra = {{"any", {1, "two", nullptr, {{"deep", 2.5}}}}};
    for (const char *pointer : {"/future", "/package/future", "/package/storage/future", "/licenses/0/future",
                                "/objects/future", "/jti", "/Grace"}) {
        payload[Json::json_pointer(pointer)] = extra;
    }
    EXPECT_EQ(verify(payload), expected);
}

TEST(Payload, A22_ClampsCheckAndGrace)
{
    const struct
    {
        Json value;
        qint64 check, grace;
    } cases[] = {
        {0, 3'600, 0},
        {-1, 3'600, 0},
        {3'599, 3'600, 3'599},
        {3'600, 3'600, 3'600},
        {86'400, 86'400, 86'400},
        {86'401, 86'400, 86'401},
        {259'200, 86'400, 259'200},
        {259'201, 86'400, 259'200},
        {1'000'000'000, 86'400, 259'200},
        {std::numeric_limits<qint64>::min(), 3'600, 0},
        {std::numeric_limits<qint64>::max(), 86'400, 259'200},
        {std::numeric_limits<quint64>::max(), 86'400, 259'200},
    };
    for (const auto &[value, check, grace] : cases) {
        EXPECT_EQ(verify(with("/check", value))->check, seconds{check}) << value.dump();
        EXPECT_EQ(verify(with("/grace", value))->grace, seconds{grace}) << value.dump();
    }
    // Beyond 64 bits, which no value of the library can hold.
    const DocumentSigner signer;
    const QByteArray payload = test::toBytes(signer.payload(challenge, {{"check", 4'242}, {"grace", 4'243}}));
    for (const auto &[digits, check, grace] :
         {std::tuple{"99999999999999999999", 86'400, 259'200}, std::tuple{"-99999999999999999999", 3'600, 0}}) {
        QByteArray huge = payload;
        huge.replace("4242", digits).replace("4243", digits);
        const auto document =
            verifyDocument(signer.signBytes(test::toBytes(signer.header()), huge), signer.connection(), challenge);
        ASSERT_TRUE(document.ok()) << document.error().detail.toStdString();
        EXPECT_EQ(document->check, seconds{check}) << digits;
        EXPECT_EQ(document->grace, seconds{grace}) << digits;
    }
}

TEST(Payload, AllowsWhatNoRuleForbids)
{
    EXPECT_TRUE(accepted(with("/package/valid_until", 0))); // before valid_from
    EXPECT_TRUE(verify(with("/licenses/0/used", 26))->licenses[0].overused());
    EXPECT_EQ(verify(with("/package/storage/used", 9'000'000'000'000))->package.storage->used, 9'000'000'000'000);
    EXPECT_TRUE(accepted(with("/objects", {{"sha256", std::string(64, '0')}, {"bytes", 0}, {"count", 0}})));
    EXPECT_TRUE(accepted(with("/licenses/0/assigned_to", "object"))); // of a type that the client assigns to agents
}

} // namespace license
