// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/redactor.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <utility>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

const QByteArray removed = "[removed]";

/// What is the same in base64 wherever the secret stands in what was coded: without the characters that it shares with
/// its neighbours.
QByteArray base64Core(const QByteArray &secret, int offset, QByteArray::Base64Options options)
{
    const QByteArray coded = (QByteArray(offset, ' ') + secret).toBase64(options | QByteArray::OmitTrailingEquals);
    const int first = offset == 0 ? 0 : offset + 1;
    const qsizetype whole = (offset + secret.size()) * 8 / 6; // characters that are not shared with what follows
    return coded.mid(first, whole - first);
}

QByteArray utf16(const QByteArray &secret, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(QString::fromUtf8(secret));
}

struct Pattern
{
    QRegularExpression expression;
    QString replacement;
};

/// Credentials by their look: a header field, a token of this product, a URL with a password, a private key.
const std::array<Pattern, 5> &patterns()
{
    static const std::array<Pattern, 5> table{{
        {QRegularExpression(uR"(\b(Bearer|Basic|Negotiate|NTLM|Digest)[ \t]+[^\s"',;]+)"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1 [removed]"_s},
        {QRegularExpression(uR"(\blic_[A-Za-z0-9_\-]{4,})"_s), u"lic_[removed]"_s},
        {QRegularExpression(uR"((://[^\s/@:]*:)[^\s/@]+@)"_s), u"\\1[removed]@"_s},
        {QRegularExpression(uR"(\b(token|password|passwd|secret|authorization)(["']?\s*[=:]\s*["']?)[^\s"',;\[]+)"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1\\2[removed]"_s},
        {QRegularExpression(uR"(-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\z))"_s,
                            QRegularExpression::DotMatchesEverythingOption),
         u"[removed]"_s},
    }};
    return table;
}

} // namespace

void Redactor::addSecret(const QByteArray &secret)
{
    constexpr qsizetype tooShort = 4;
    if (secret.size() < tooShort) {
        return;
    }
    m_codings << secret << secret.toPercentEncoding() << secret.toHex() << secret.toHex().toUpper()
              << utf16(secret, QStringConverter::Utf16LE) << utf16(secret, QStringConverter::Utf16BE);
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (int offset = 0; offset < 3; ++offset) {
            m_codings << base64Core(secret, offset, options);
        }
    }
    std::sort(m_codings.begin(), m_codings.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
}

QByteArray Redactor::redacted(const QByteArray &text) const
{
    QByteArray result = text;
    for (const QByteArray &coding : m_codings) {
        result.replace(coding, removed);
    }
    QString words = QString::fromUtf8(result);
    for (const Pattern &pattern : patterns()) {
        words.replace(pattern.expression, pattern.replacement);
    }
    return words.toUtf8();
}

QString Redactor::redacted(const QString &text) const
{
    return QString::fromUtf8(redacted(text.toUtf8()));
}

} // namespace license::report
