// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/redactor.h"

#include <QList>
#include <QStringConverter>

#include <gtest/gtest.h>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "tok-CANARY/4f9d+2c=ü";

/// The likely spellings of a secret.
QList<QByteArray> codings(const QByteArray &secret)
{
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QString text = QString::fromUtf8(secret);
    return {secret,
            secret.toPercentEncoding(),
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toBase64(),
            secret.toBase64(QByteArray::Base64UrlEncoding),
            ("user:" + secret).toBase64(),
            ("bob:" + secret + ":tail").toBase64(),
            ("al:" + secret).toBase64(QByteArray::Base64UrlEncoding),
            QByteArray(little.encode(text)),
            QByteArray(big.encode(text))};
}

} // namespace

TEST(Redactor, TakesAKnownSecretOutInEveryCoding)
{
    Redactor redactor;
    redactor.addSecret(canary);
    for (const QByteArray &coding : codings(canary)) {
        const QByteArray text = redactor.redacted("before " + coding + " after");
        EXPECT_TRUE(text.startsWith("before ")) << text.constData();
        EXPECT_TRUE(text.endsWith(" after")) << text.constData();
        EXPECT_TRUE(text.contains("[removed]")) << text.constData();
        EXPECT_FALSE(text.contains(coding.mid(4, coding.size() - 8))) << text.constData();
    }
}

TEST(Redactor, TakesOutWhatLooksLikeACredential)
{
    const struct
    {
        QByteArray text;
        QByteArray expected;
    } rows[] = {
        {"Authorization: Bearer abc.DEF-123~x", "Authorization: [removed] [removed]"},
        {"Proxy-Authorization: basic dXNlcjpwYXNz, next", "Proxy-Authorization: [removed] [removed], next"},
        {"token lic_0123456789abcdef was refused", "token lic_[removed] was refused"},
        {"http_proxy=http://bob:hunter2@proxy:3128/", "http_proxy=http://bob:[removed]@proxy:3128/"},
        {R"({"password": "hunter2", "x": 1})", R"({"password": "[removed]", "x": 1})"},
        {"-----BEGIN PRIVATE"
         " KEY-----\nMIIE\n-----END PRIVATE KEY-----\nrest",
         "[removed]\nrest"},
        {"-----BEGIN EC PRIVATE"
         " KEY-----\ncut off",
         "[removed]"},
        {"https://one.xopero.com:443/ answered 404", "https://one.xopero.com:443/ answered 404"},
        {"\"token_kept_in\": \"keychain\"", "\"token_kept_in\": \"keychain\""},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(Redactor().redacted(row.text), row.expected) << row.text.constData();
    }
}

TEST(Redactor, ASecretOfThreeCharactersDoesNotBlotOutTheText)
{
    Redactor redactor;
    redactor.addSecret("the");
    redactor.addSecret({});
    EXPECT_EQ(redactor.redacted(u"the text"_s), u"the text"_s);
}

} // namespace license::report
