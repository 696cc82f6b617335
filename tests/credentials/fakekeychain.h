// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainbackend.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimer>

#include <utility>
#include <vector>

namespace license::test {

/// The properties of a keychain; shared by a test and the backend that a vault owns.
struct Keychain
{
    enum class Mood {
        Answers,       ///< through the event loop
        AnswersAtOnce, ///< during the call
        Hangs          ///< until wakeUp()
    };

    Mood mood = Mood::Answers;
    KeychainReply::Status failure = KeychainReply::Status::Ok; ///< the result of every call
    qsizetype longest = 10'000;                                ///< longer values are truncated
    bool readsBack = false;                                    ///< every write must be read back
    bool swallowsWrites = false;                               ///< reports success and stores nothing
    bool garblesWrites = false;                                ///< reports success and stores something else
    QHash<QString, QByteArray> entries;
    int reads = 0;
    int writes = 0;
    int removals = 0;

    void wakeUp()
    {
        for (const auto &late : std::exchange(m_late, {})) {
            late();
        }
    }
    void answer(std::function<void()> answer)
    {
        switch (mood) {
        case Mood::Answers:
            QTimer::singleShot(0, QCoreApplication::instance(), std::move(answer));
            break;
        case Mood::AnswersAtOnce:
            answer();
            break;
        case Mood::Hangs:
            m_late.push_back(std::move(answer));
            break;
        }
    }

private:
    std::vector<std::function<void()>> m_late;
};

class FakeKeychain final : public KeychainBackend
{
public:
    explicit FakeKeychain(Keychain &keychain) : m_keychain(keychain) {}

    void read(const QString &key, Answer answer) override
    {
        ++m_keychain.reads;
        const auto found = m_keychain.entries.constFind(key);
        KeychainReply reply{m_keychain.failure, {}, QStringLiteral("fake")};
        if (reply.status == KeychainReply::Status::Ok) {
            if (found == m_keychain.entries.cend()) {
                reply.status = KeychainReply::Status::NotFound;
            } else {
                reply.data = *found;
            }
        }
        m_keychain.answer([answer = std::move(answer), reply] { answer(reply); });
    }

    void write(const QString &key, const Secret &secret, Answer answer) override
    {
        ++m_keychain.writes;
        const KeychainReply reply{m_keychain.failure, {}, QStringLiteral("fake")};
        if (reply.status == KeychainReply::Status::Ok && !m_keychain.swallowsWrites) {
            m_keychain.entries.insert(key, m_keychain.garblesWrites ? QByteArray("\x01\xfe\0", 3)
                                                                    : secret.clone().reveal().left(m_keychain.longest));
        }
        m_keychain.answer([answer = std::move(answer), reply] { answer(reply); });
    }

    void remove(const QString &key, Answer answer) override
    {
        ++m_keychain.removals;
        KeychainReply reply{m_keychain.failure, {}, QStringLiteral("fake")};
        if (reply.status == KeychainReply::Status::Ok && m_keychain.entries.remove(key) == 0) {
            reply.status = KeychainReply::Status::NotFound;
        }
        m_keychain.answer([answer = std::move(answer), reply] { answer(reply); });
    }

    bool mustReadBack(qsizetype bytes) const override
    {
        return m_keychain.readsBack || (m_keychain.longest < 10'000 && bytes >= 500);
    }

private:
    Keychain &m_keychain;
};

} // namespace license::test
