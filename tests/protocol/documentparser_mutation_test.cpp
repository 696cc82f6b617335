// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "core/protocol/documentparser.h"
#include "core/protocol/problem.h"
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"

#include <gtest/gtest.h>

#include <random>

namespace license {

using test::DocumentSigner;

namespace {

/// Changes a few places of a text: bytes, cuts, repeats and pieces that often break parsers. Seeded, so that failures
/// are reproducible.
class Mutator
{
public:
    QByteArray operator()(QByteArray text)
    {
        static const QByteArray pieces[] = {"\"",
                                            "{",
                                            "}",
                                            "[",
                                            "]",
                                            ",",
                                            ":",
                                            "\\u0000",
                                            "\\ud800",
                                            "null",
                                            "1e400",
                                            "-1",
                                            "99999999999999999999",
                                            "1.0",
                                            "\xEF\xBB\xBF",
                                            "\xC0\x80",
                                            "\xF0\x9F\x98\x80",
                                            QByteArray(1, '\0'),
                                            "\"v\":1,",
                                            "[[[[[[[[["};
        for (int changes = number(1, 4); changes > 0; --changes) {
            const qsizetype at = number(0, int(text.size()));
            const qsizetype length = std::min<qsizetype>(number(0, 8), text.size() - at);
            switch (number(0, 4)) {
            case 0:
                text.remove(at, length);
                break;
            case 1:
                text.insert(at, pieces[number(0, int(std::size(pieces)) - 1)]);
                break;
            case 2:
                text.replace(at, length, pieces[number(0, int(std::size(pieces)) - 1)]);
                break;
            case 3:
                text.insert(at, text.mid(number(0, int(text.size())), number(0, 60)));
                break;
            case 4:
                if (at < text.size()) {
                    text[at] = static_cast<char>(number(0, 255));
                }
                break;
            }
        }
        return text;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    std::mt19937 m_random{20261123};
};

} // namespace

TEST(Mutation, A03_A18_A19_SignedPayloadsAreRefusedOrInRange)
{
    const DocumentSigner signer;
    const Challenge challenge{"AAECAwQFBgcICQoLDA0ODw", 0};
    const QByteArray header = test::toBytes(signer.header());
    const QByteArray payload = test::toBytes(signer.payload(challenge));
    Mutator mutate;
    int accepted = 0;
    for (int i = 0; i < 4'000; ++i) {
        const QByteArray reply = signer.signBytes(header, mutate(payload));
        const auto document = verifyDocument(reply, signer.connection(), challenge);
        if (!document) {
            EXPECT_FALSE(document.error().detail.isEmpty());
            continue;
        }
        ++accepted;
        EXPECT_GE(document->seq, 1);
        EXPECT_LE(document->grace, seconds{259'200});
        EXPECT_GE(document->check, seconds{3'600});
        EXPECT_FALSE(document->package.name.isEmpty());
        for (const License &license : document->licenses) {
            EXPECT_GE(license.total, 0);
            EXPECT_LE(license.type.size(), 64);
        }
    }
    EXPECT_GT(accepted, 0) << "the changes are too coarse to reach the checks of single members";
}

TEST(Mutation, UnsignedRepliesAreRefused)
{
    const DocumentSigner signer;
    const Challenge challenge{"AAECAwQFBgcICQoLDA0ODw", 0};
    const QByteArray reply = signer.sign(signer.payload(challenge));
    Mutator mutate;
    for (int i = 0; i < 4'000; ++i) {
        const QByteArray other = mutate(reply);
        EXPECT_EQ(verifyDocument(other, signer.connection(), challenge).ok(), other == reply);
    }
}

TEST(Mutation, ConnectionFilesAreRefusedOrReadBackTheSame)
{
    const QByteArray file = test::connectionFileBytes(DocumentSigner().connection());
    Mutator mutate;
    for (int i = 0; i < 4'000; ++i) {
        const auto connection = parseConnectionFile(mutate(file));
        if (connection) {
            EXPECT_EQ(parseConnectionFile(test::connectionFileBytes(*connection)), connection);
        } else {
            EXPECT_EQ(connection.error().code, ErrorCode::InvalidInput);
        }
    }
}

TEST(Mutation, ProblemsStayShort)
{
    const QByteArray body =
        R"({"type":"urn:license:problem:rate-limited","title":"Slow down","detail":"Wait","status":429})";
    Mutator mutate;
    for (int i = 0; i < 4'000; ++i) {
        if (const auto problem = parseProblem(mutate(body))) {
            EXPECT_LE(problem->title.size() + problem->detail.size(), 1'200);
        }
    }
}

TEST(Mutation, RetryAfterIsNeverNegative)
{
    Mutator mutate;
    for (int i = 0; i < 4'000; ++i) {
        for (const char *value :
             {"120", "Mon, 23 Nov 2026 14:06:09 GMT", "Monday, 23-Nov-26 14:06:09 GMT", "Mon Nov  3 14:06:09 2026"}) {
            const auto delay = parseRetryAfter({mutate(value)}, Instant{seconds{1'795'442'709}});
            EXPECT_GE(delay.value_or(seconds{0}), seconds{0});
        }
    }
}

} // namespace license
