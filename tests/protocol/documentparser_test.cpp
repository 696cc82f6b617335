// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/base64url.h"
#include "core/protocol/documentparser.h"
#include "tests/support/documentsigner.h"

#include <gtest/gtest.h>

#include <functional>

namespace license {

using namespace Qt::StringLiterals;
using test::DocumentSigner;
using test::Json;

namespace {

const Challenge challenge{"AAECAwQFBgcICQoLDA0ODw", 1'000};

/// The parts of a reply before signing.
struct Draft
{
    Json header;
    Json payload;
};

/// One violation, and the error that names it.
struct Fault
{
    const char *what;
    ErrorCode code;
    std::function<void(Draft &)> spoil;
    bool forged = false; ///< signed by a key that is not listed under this kid
};

QByteArray signedReply(const Draft &draft, bool forged = false)
{
    const DocumentSigner signer({}, forged ? 2 : 1);
    return signer.sign(draft.header, draft.payload);
}

Draft validDraft()
{
    const DocumentSigner signer;
    return {signer.header(), signer.payload(challenge)};
}

Result<LicenseDocument> verify(const QByteArray &reply)
{
    return verifyDocument(reply, DocumentSigner().connection(), challenge);
}

ErrorCode codeOf(const Result<LicenseDocument> &document)
{
    // Acceptance has no error code: a code that no check of a reply uses stands for it.
    return document ? ErrorCode::Cancelled : document.error().code;
}

Fault payloadFault(const char *what, ErrorCode code, const char *name, const Json &value)
{
    return {what, code, [name, value](Draft &draft) { draft.payload[name] = value; }};
}

/// In the order of the checks; a later fault never determines the error if an earlier one is present.
QVector<Fault> faultsInOrder()
{
    const auto headerFault = [](const char *what, ErrorCode code, const char *name, const Json &value) {
        return Fault{what, code, [name, value](Draft &draft) { draft.header[name] = value; }};
    };
    return {
        headerFault("an unknown header member", ErrorCode::MalformedReply, "jwk", Json::object()),
        headerFault("an unknown kid", ErrorCode::UnknownKey, "kid", "another"),
        {"a forged signature", ErrorCode::BadSignature, [](Draft &) {}, true},
        headerFault("another typ", ErrorCode::MalformedReply, "typ", "JWT"),
        payloadFault("another version", ErrorCode::UnsupportedVersion, "v", 2),
        payloadFault("another issuer", ErrorCode::WrongAudience, "iss", "https://other.example"),
        payloadFault("another audience", ErrorCode::WrongAudience, "aud", "other"),
        payloadFault("another account", ErrorCode::WrongAudience, "sub", "other"),
        payloadFault("another installation", ErrorCode::WrongInstallation, "ins", "other"),
        payloadFault("another nonce", ErrorCode::ReplayedReply, "non", "other"),
        payloadFault("a seq that was there", ErrorCode::RolledBack, "seq", 1'000),
        payloadFault("a member out of range", ErrorCode::MalformedReply, "licenses", nullptr),
    };
}

} // namespace

TEST(DocumentParser, AcceptsASignedReply)
{
    const auto document = verify(signedReply(validDraft()));
    ASSERT_TRUE(document.ok()) << document.error().detail.toStdString();
    EXPECT_EQ(document->seq, 1'795'442'709'000);
    EXPECT_EQ(document->issuedAt, ServerTime{seconds{1'795'442'709}});
}

TEST(DocumentParser, NamesEachFault)
{
    for (const Fault &fault : faultsInOrder()) {
        Draft draft = validDraft();
        fault.spoil(draft);
        const auto document = verify(signedReply(draft, fault.forged));
        EXPECT_EQ(codeOf(document), fault.code) << fault.what;
        EXPECT_FALSE(document.error().detail.isEmpty()) << fault.what;
    }
}

TEST(DocumentParser, NamesTheFirstOfTwoFaults)
{
    const QVector<Fault> faults = faultsInOrder();
    for (qsizetype first = 0; first < faults.size(); ++first) {
        for (qsizetype second = first + 1; second < faults.size(); ++second) {
            Draft draft = validDraft();
            faults[second].spoil(draft);
            faults[first].spoil(draft);
            const auto document = verify(signedReply(draft, faults[first].forged || faults[second].forged));
            EXPECT_EQ(codeOf(document), faults[first].code) << faults[first].what << ", " << faults[second].what;
        }
    }
}

TEST(DocumentParser, A12_ComparesTheAddressExactly)
{
    const DocumentSigner signer;
    const std::string url = signer.connection().url.toStdString();
    const std::string account = signer.connection().account.toStdString();
    const std::string installation = signer.connection().installation.toStdString();
    const struct
    {
        const char *name;
        ErrorCode code;
        std::vector<std::string> others;
    } claims[] = {
        {"iss",
         ErrorCode::WrongAudience,
         {url + "/", url + ":443", "HTTPS" + url.substr(5), "https://License.example", "", " " + url,
          "\xEF\xBB\xBF" + url}},
        {"aud", ErrorCode::WrongAudience, {"License-Console", "license-console ", "", "\xEF\xBB\xBFlicense-console"}},
        {"sub", ErrorCode::WrongAudience, {account + "x", "ACCT_7QM2", "", "\xEF\xBB\xBF" + account}},
        {"ins",
         ErrorCode::WrongInstallation,
         {installation + "=", installation.substr(1), "", "\xEF\xBB\xBF" + installation}},
        {"non",
         ErrorCode::ReplayedReply,
         {"", challenge.nonce.toLower().toStdString(), challenge.nonce.toStdString() + "="}},
    };
    for (const auto &[name, code, others] : claims) {
        for (const std::string &other : others) {
            const auto document = verify(signer.sign(signer.payload(challenge, {{name, other}})));
            EXPECT_EQ(codeOf(document), code) << name << ' ' << other;
        }
    }
}

TEST(DocumentParser, A13_RefusesTheAnswerToAnEarlierAttempt)
{
    const DocumentSigner signer;
    const Challenge earlier{newNonce(), 0}, now{newNonce(), 0};
    const QByteArray reply = signer.sign(signer.payload(earlier));
    EXPECT_TRUE(verifyDocument(reply, signer.connection(), earlier).ok());
    EXPECT_EQ(codeOf(verifyDocument(reply, signer.connection(), now)), ErrorCode::ReplayedReply);
    EXPECT_TRUE(verifyDocument(reply, signer.connection(), std::nullopt).ok());
}

TEST(DocumentParser, CallsWhatTheEarlyChecksCannotReadMalformed)
{
    const Json others[] = {nullptr, true, false, 1.0, 1.5, Json::array(), Json::object(), Json::array({1})};
    for (const char *name : {"v", "iss", "aud", "sub", "ins", "non", "seq", "iat"}) {
        Draft missing = validDraft();
        missing.payload.erase(name);
        EXPECT_EQ(codeOf(verify(signedReply(missing))), ErrorCode::MalformedReply) << name;
        for (const Json &other : others) {
            Draft draft = validDraft();
            draft.payload[name] = other;
            EXPECT_EQ(codeOf(verify(signedReply(draft))), ErrorCode::MalformedReply) << name << ' ' << other.dump();
        }
    }
    for (const char *name : {"iss", "aud", "sub", "ins", "non"}) {
        Draft draft = validDraft();
        draft.payload[name] = 7;
        EXPECT_EQ(codeOf(verify(signedReply(draft))), ErrorCode::MalformedReply) << name;
    }
    for (const char *name : {"v", "seq", "iat"}) {
        Draft draft = validDraft();
        draft.payload[name] = "7";
        EXPECT_EQ(codeOf(verify(signedReply(draft))), ErrorCode::MalformedReply) << name;
    }
}

TEST(DocumentParser, ReadsAMemberWhereItIsCompared)
{
    // Each is malformed on its own; the earlier check decides.
    const struct
    {
        const char *malformed;
        const char *other;
        ErrorCode code;
    } cases[] = {
        {"iss", "v", ErrorCode::UnsupportedVersion},  {"aud", "iss", ErrorCode::WrongAudience},
        {"ins", "sub", ErrorCode::WrongAudience},     {"non", "ins", ErrorCode::WrongInstallation},
        {"seq", "non", ErrorCode::ReplayedReply},     {"iat", "non", ErrorCode::ReplayedReply},
        {"package", "non", ErrorCode::ReplayedReply},
    };
    for (const auto &[malformed, other, code] : cases) {
        Draft draft = validDraft();
        draft.payload.erase(malformed);
        draft.payload[other] = draft.payload[other].is_string() ? Json("other") : Json(2);
        EXPECT_EQ(codeOf(verify(signedReply(draft))), code) << malformed << ' ' << other;
    }
}

TEST(DocumentParser, A11_RefusesAnotherTyp)
{
    for (const Json &typ : {Json("JWT"), Json("license+JWT"), Json("license+jwt "), Json("application/license+jwt"),
                            Json(""), Json(nullptr), Json(1), Json::array({"license+jwt"})}) {
        Draft draft = validDraft();
        draft.header["typ"] = typ;
        EXPECT_EQ(codeOf(verify(signedReply(draft))), ErrorCode::MalformedReply) << typ.dump();
    }
}

TEST(DocumentParser, A21_TellsAnotherVersionFromAMalformedOne)
{
    const DocumentSigner signer;
    const QByteArray payload = test::toBytes(signer.payload(challenge));
    ASSERT_TRUE(payload.contains(R"("v":1)"));
    const struct
    {
        const char *version;
        ErrorCode code;
    } cases[] = {
        {"0", ErrorCode::UnsupportedVersion},
        {"-0", ErrorCode::UnsupportedVersion},
        {"-1", ErrorCode::UnsupportedVersion},
        {"2", ErrorCode::UnsupportedVersion},
        {"9223372036854775807", ErrorCode::UnsupportedVersion},
        {"-9223372036854775808", ErrorCode::UnsupportedVersion},
        {"9223372036854775808", ErrorCode::UnsupportedVersion},
        {"123456789012345678901234567890", ErrorCode::UnsupportedVersion},
        {"1.0", ErrorCode::MalformedReply},
        {"1e0", ErrorCode::MalformedReply},
        {"2.5", ErrorCode::MalformedReply},
        {"\"1\"", ErrorCode::MalformedReply},
        {"true", ErrorCode::MalformedReply},
        {"01", ErrorCode::MalformedReply},
        {"1,\"v\":1", ErrorCode::MalformedReply},
    };
    for (const auto &[version, code] : cases) {
        QByteArray other = payload;
        other.replace(R"("v":1)", QByteArray(R"("v":)") + version);
        EXPECT_EQ(codeOf(verify(signer.signBytes(test::toBytes(signer.header()), other))), code) << version;
    }
}

TEST(DocumentParser, A14_A15_WantsSeqToRise)
{
    const DocumentSigner signer;
    const auto codeFor = [&signer](qint64 lastSeq, qint64 seq) {
        const Challenge asked{challenge.nonce, lastSeq};
        return codeOf(verifyDocument(signer.sign(signer.payload(asked, {{"seq", seq}})), signer.connection(), asked));
    };
    constexpr ErrorCode accepted = ErrorCode::Cancelled;
    EXPECT_EQ(codeFor(0, 1), accepted);
    EXPECT_EQ(codeFor(41, 42), accepted);
    EXPECT_EQ(codeFor(42, 42), ErrorCode::RolledBack);
    EXPECT_EQ(codeFor(43, 42), ErrorCode::RolledBack);
    EXPECT_EQ(codeFor(9'007'199'254'740'991, 42), ErrorCode::RolledBack);
}

TEST(DocumentParser, A17_KeepsSeqWithinItsRangeAndADayOfIat)
{
    const DocumentSigner signer;
    const QByteArray payload = test::toBytes(signer.payload(challenge, {{"seq", 424'242}, {"iat", 1'000'000}}));
    const struct
    {
        const char *seq;
        ErrorCode code;
    } cases[] = {
        {"1086400000", ErrorCode::Cancelled}, // accepted: the last valid one
        {"1086400001", ErrorCode::RolledBack},
        {"9007199254740991", ErrorCode::RolledBack},
        {"9007199254740992", ErrorCode::MalformedReply},
        {"9223372036854775807", ErrorCode::MalformedReply},
        {"9223372036854775808", ErrorCode::MalformedReply},
        {"18446744073709551617", ErrorCode::MalformedReply},
        {"0", ErrorCode::MalformedReply},
        {"-1", ErrorCode::MalformedReply},
        {"-9223372036854775808", ErrorCode::MalformedReply},
        {"-99999999999999999999", ErrorCode::MalformedReply},
        {"1.5", ErrorCode::MalformedReply},
        {"5000.0", ErrorCode::MalformedReply},
        {"5e3", ErrorCode::MalformedReply},
        {"\"7\"", ErrorCode::MalformedReply},
        {"1e400", ErrorCode::MalformedReply},
    };
    for (const auto &[seq, code] : cases) {
        QByteArray other = payload;
        other.replace("424242", seq);
        EXPECT_EQ(codeOf(verify(signer.signBytes(test::toBytes(signer.header()), other))), code) << seq;
    }
}

TEST(DocumentParser, ReadsIatBeforeSeqIsCompared)
{
    const DocumentSigner signer;
    for (const Json &iat : {Json(nullptr), Json(-1), Json(253'402'300'800), Json("1"), Json(1.5)}) {
        Json payload = signer.payload(challenge);
        payload["iat"] = iat;
        EXPECT_EQ(codeOf(verify(signer.sign(payload))), ErrorCode::MalformedReply) << iat.dump();
    }
    const Challenge first{challenge.nonce, 0};
    for (const qint64 iat : {qint64{0}, qint64{253'402'300'799}}) {
        const QByteArray reply = signer.sign(signer.payload(first, {{"iat", iat}}));
        EXPECT_TRUE(verifyDocument(reply, signer.connection(), first).ok()) << iat;
    }
}

TEST(DocumentParser, WithoutAChallengeComparesNeitherNonceNorSeq)
{
    const DocumentSigner signer;
    const auto stored = [&signer](const Json &payload) {
        return codeOf(verifyDocument(signer.sign(payload), signer.connection(), std::nullopt));
    };
    constexpr ErrorCode accepted = ErrorCode::Cancelled;
    EXPECT_EQ(stored(signer.payload(challenge, {{"non", "any"}, {"seq", 1}})), accepted);
    EXPECT_EQ(stored(signer.payload(challenge, {{"seq", 9'007'199'254'740'991}})), accepted);

    for (const char *name : {"v", "iss", "aud", "sub", "ins", "non", "seq", "iat", "package", "licenses"}) {
        Json missing = signer.payload(challenge);
        missing.erase(name);
        EXPECT_EQ(stored(missing), ErrorCode::MalformedReply) << name;
        Json other = signer.payload(challenge);
        other[name] = nullptr;
        EXPECT_EQ(stored(other), ErrorCode::MalformedReply) << name;
    }
    for (const Json &seq : {Json(0), Json(-1), Json(9'007'199'254'740'992), Json(1.5)}) {
        EXPECT_EQ(stored(signer.payload(challenge, {{"seq", seq}})), ErrorCode::MalformedReply) << seq.dump();
    }
    EXPECT_EQ(stored(signer.payload(challenge, {{"non", ""}})), ErrorCode::MalformedReply);
    EXPECT_EQ(stored(signer.payload(challenge, {{"iss", "other"}})), ErrorCode::WrongAudience);
    EXPECT_EQ(stored(signer.payload(challenge, {{"ins", "other"}})), ErrorCode::WrongInstallation);
    EXPECT_EQ(stored(signer.payload(challenge, {{"v", 2}})), ErrorCode::UnsupportedVersion);
}

TEST(DocumentParser, A23_NeverComparesIatWithAClock)
{
    const DocumentSigner signer;
    constexpr qint64 tenYears = 315'576'000;
    for (const qint64 iat : {1'795'442'709 - tenYears, 1'795'442'709 + tenYears}) {
        EXPECT_TRUE(verify(signer.sign(signer.payload(challenge, {}, iat))).ok()) << iat;
    }
}

TEST(DocumentParser, A24_TakesAVerdictAsItIs)
{
    const DocumentSigner signer;
    const QPair<const char *, PackageStatus> verdicts[] = {
        {"suspended", PackageStatus::Suspended}, {"revoked", PackageStatus::Revoked}, {"trial", PackageStatus::Trial}};
    for (const auto &[status, expected] : verdicts) {
        const Json patch = {{"package", {{"status", status}, {"reason", "Invoice 4711 is open"}}}};
        const auto document = verify(signer.sign(signer.payload(challenge, patch)));
        ASSERT_TRUE(document.ok());
        EXPECT_EQ(document->package.status, expected);
        EXPECT_EQ(document->package.reason, u"Invoice 4711 is open"_s);
    }
}

TEST(DocumentParser, KnowsEveryKeyOfTheConnection)
{
    const DocumentSigner first({}, 1), second(first.connection().url, 2);
    Connection connection = DocumentSigner().connection();
    const DocumentSigner signer(connection.url, 2);
    connection.keys += second.connection().keys;
    EXPECT_TRUE(verifyDocument(signer.sign(signer.payload(challenge)), connection, challenge).ok());

    // A08, and a listed kid with another listed key's signature
    EXPECT_EQ(codeOf(verify(signer.sign(signer.payload(challenge)))), ErrorCode::UnknownKey);
    const Json header = signer.header({{"kid", connection.keys.front().kid.toStdString()}});
    EXPECT_EQ(codeOf(verifyDocument(signer.sign(header, signer.payload(challenge)), connection, challenge)),
              ErrorCode::BadSignature);
}

TEST(DocumentParser, RefusesAReplyThatIsTooLarge)
{
    const DocumentSigner signer;
    // An unknown member pads a signed reply to exactly 65,536 bytes.
    const auto reply = [&signer](qsizetype padding) {
        return signer.sign(signer.payload(challenge, {{"padding", std::string(size_t(padding), 'x')}}));
    };
    const qsizetype base = reply(0).size();
    const qsizetype padding = (replyLimit - base) / 4 * 3;
    ASSERT_LE(reply(padding).size(), replyLimit);
    ASSERT_GT(reply(padding + 4).size(), replyLimit);
    EXPECT_TRUE(verify(reply(padding)).ok());
    EXPECT_EQ(codeOf(verify(reply(padding + 4))), ErrorCode::MalformedReply);
}

} // namespace license
