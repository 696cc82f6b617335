// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainbackend.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimer>

#include <utility>

namespace license {

/// The keychain of a demo: in memory, by service, gone with the program. The real one is never touched.
class DemoKeychain final : public KeychainBackend
{
public:
    void read(const QString &key, Answer answer) override
    {
        const auto found = m_entries.constFind(key);
        later(std::move(answer), found == m_entries.cend() ? KeychainReply{KeychainReply::Status::NotFound, {}, {}}
                                                           : KeychainReply{KeychainReply::Status::Ok, *found, {}});
    }
    void write(const QString &key, const Secret &secret, Answer answer) override
    {
        m_entries.insert(key, secret.reveal());
        later(std::move(answer), {KeychainReply::Status::Ok, {}, {}});
    }
    void remove(const QString &key, Answer answer) override
    {
        const bool known = m_entries.remove(key) > 0;
        later(std::move(answer), {known ? KeychainReply::Status::Ok : KeychainReply::Status::NotFound, {}, {}});
    }
    bool mustReadBack(qsizetype) const override { return false; }

private:
    static void later(Answer answer, const KeychainReply &reply)
    {
        QTimer::singleShot(0, QCoreApplication::instance(), [answer = std::move(answer), reply] { answer(reply); });
    }

    QHash<QString, QByteArray> m_entries;
};

} // namespace license
