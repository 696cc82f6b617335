// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/redactor.h"

#include <QRegularExpression>

#include <array>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

struct Pattern
{
    QRegularExpression expression;
    QString replacement;
};

/// Credentials by appearance: a header field, a token of this product, a URL with a password, a private key.
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
    m_secrets->add(secret);
}

QByteArray Redactor::redacted(const QByteArray &text) const
{
    QString words = QString::fromUtf8(m_secrets->removedFrom(text));
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
