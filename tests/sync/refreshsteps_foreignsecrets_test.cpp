// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and lists that repeat the token: they would be stored as received, so they are refused.
#include "core/store/sqlitestore.h"
#include "core/sync/objectlistintake.h"
#include "core/sync/refreshsteps.h"
#include "tests/support/documentsigner.h"
#include "tests/support/fakeclock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "lic_CANARY_4f9d2c";

class ForeignSecrets : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = SqliteStore::open(folder.filePath(u"data"_s));
        ASSERT_TRUE(opened.ok());
        store = opened.take();
        auto added = store->addService(signer.connection());
        ASSERT_TRUE(added.ok());
        service = added.take();
    }

    Result<ReplyResult> accept(const QByteArray &body, const QByteArray &secret = token)
    {
        auto secrets = std::make_shared<SecretSearch>();
        secrets->add(secret);
        const ReplyInput input{.before = {.service = service}, .started = clock.now(), .received = clock.now()};
        return acceptReply(*store, input, {.body = body, .challenge = challenge, .secrets = secrets});
    }

    QTemporaryDir folder;
    FakeClock clock;
    DocumentSigner signer;
    Challenge challenge{.nonce = newNonce()};
    std::unique_ptr<Store> store;
    Service service;
};

} // namespace

TEST_F(ForeignSecrets, K57_ADocumentThatRepeatsTheTokenIsRefusedAndNotKept)
{
    const std::string plain = token.toStdString();
    const std::string hex = token.toHex().toStdString();
    const Json patches[] = {
        {{"package", {{"name", plain}}}},
        {{"package", {{"reason", "sent by Bearer " + plain}}}},
        {{"package", {{"name", hex}}}},
        {{"package", {{"name", token.toBase64().toStdString()}}}},
        {{"package", {{"name", token.toBase64().toBase64().toStdString()}}}},
        {{"package", {{"name", plain.substr(0, 9)}, {"reason", plain.substr(9)}}}},
        {{"extra", plain}},
        {{"licenses",
          Json::array(
              {{{"type", "endpoint"}, {"label", plain}, {"assigned_to", "agent"}, {"total", 1}, {"used", 0}}})}},
    };
    for (const Json &patch : patches) {
        const auto result = accept(signer.sign(signer.payload(challenge, patch)));
        ASSERT_FALSE(result.ok()) << patch.dump();
        EXPECT_EQ(result.error().code, ErrorCode::MalformedReply);
        EXPECT_TRUE(result.error().detail.contains(u"repeats the access token"_s));
        EXPECT_TRUE(store->state(service.id)->reply.isEmpty()) << "nothing was kept";
    }
    // In JSON's own escapes, hidden by base64.
    QByteArray escaped;
    for (const char c : token) {
        escaped += "\\u00" + QByteArray(1, c).toHex();
    }
    const QByteArray payload =
        toBytes(signer.payload(challenge, {{"package", {{"name", "NAME"}}}})).replace("NAME", escaped);
    EXPECT_FALSE(accept(signer.signBytes(toBytes(signer.header()), payload)).ok());
    EXPECT_TRUE(accept(signer.sign(signer.payload(challenge))).ok()) << "an honest one is kept";
}

TEST_F(ForeignSecrets, K57_WhatADocumentIsRefusedForIsCitedWithoutTheToken)
{
    const std::string part = token.left(15).toStdString();
    for (const Json &header : {Json{{"kid", part}}, Json{{"alg", part}}, Json{{"typ", part}}}) {
        const auto result = accept(signer.sign(signer.header(header), signer.payload(challenge)));
        ASSERT_FALSE(result.ok());
        EXPECT_FALSE(result.error().detail.contains(u"CANARY"_s)) << result.error().detail.toStdString();
    }
}

TEST_F(ForeignSecrets, K57_AnObjectListThatRepeatsTheTokenIsRefusedAndNotKept)
{
    // The detail of the refusal; nothing if the list is taken. It comes in pieces.
    const auto take = [this](const QByteArray &name, qsizetype others) -> std::optional<QString> {
        const auto line = [](const QByteArray &id, const QByteArray &shown) {
            return R"({"id":")" + id + R"(","name":")" + shown + R"(","kind":"endpoint","license":null})" + '\n';
        };
        QByteArray list;
        for (qsizetype i = 0; i < others; ++i) {
            list += line("id-" + QByteArray::number(i), "a computer");
        }
        list += line("last", name);
        const ObjectListReference reference{.sha256 =
                                                QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex(),
                                            .bytes = list.size(),
                                            .count = others + 1};
        ObjectListIntake intake(ObjectListCache(store->folder()), reference,
                                std::make_shared<Secret>(QByteArray(token)), std::make_shared<std::atomic_bool>(false));
        for (qsizetype at = 0; at < list.size(); at += 1'000) {
            if (const auto error = intake.take(list.mid(at, 1'000))) {
                return error->detail;
            }
        }
        if (const auto error = intake.end()) {
            return error->detail;
        }
        intake.keep();
        return std::nullopt;
    };
    const auto kept = [this] { return QDir(store->folder() + u"/objects"_s).entryList(QDir::Files).size(); };
    const QString refusal = u"the object list repeats the access token"_s;
    for (const qsizetype others : {0, 2'000}) {
        EXPECT_EQ(take(token, others), refusal);
        EXPECT_EQ(take("Bearer " + token.toBase64(), others), refusal);
        EXPECT_EQ(take(QByteArray(token).replace('_', "\\u005f"), others), refusal);
    }
    EXPECT_EQ(take(token.toBase64().toBase64(), 3), refusal) << "a small list is searched for every spelling";
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(take("an honest name", 3), std::nullopt);
    EXPECT_EQ(kept(), 1);
}

TEST_F(ForeignSecrets, ATokenThatTheConnectionFileNamesLocksNobodyOut)
{
    EXPECT_TRUE(accept(signer.sign(signer.payload(challenge)), service.connection.installation.toLatin1()).ok());
}

} // namespace license::test
