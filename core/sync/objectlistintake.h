// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/secretsearch.h"
#include "core/net/objectbody.h"
#include "core/platform/newfile.h"
#include "core/protocol/objectlistparser.h"
#include "core/store/objectlistcache.h"

#include <atomic>
#include <memory>
#include <optional>

namespace license {

/// Takes an object list as it arrives from the server: parses it, writes it into a new file of the cache, and refuses
/// one that repeats the request's token.
class ObjectListIntake final : public ObjectListReceiver
{
public:
    /// Cancelled once `cancelled` is set.
    ObjectListIntake(ObjectListCache cache, const ObjectListReference &reference, std::shared_ptr<const Secret> token,
                     std::shared_ptr<const std::atomic_bool> cancelled);

    std::optional<Error> take(QByteArrayView piece) override;
    std::optional<Error> end() override;

    /// After end() without an error.
    const std::shared_ptr<const ObjectTable> &table() const { return m_table; }
    /// Completes the file, which may take as long as the disk: anyone who waits for the table has it before. A list
    /// that cannot be kept is fetched again next time.
    void keep();

private:
    bool repeatsToken(QByteArrayView piece);
    bool isSmall() const;
    void write(QByteArrayView piece);
    void giveUp(const QString &reason);

    const ObjectListCache m_cache;
    const ObjectListReference m_reference;
    const std::shared_ptr<const Secret> m_token;
    const std::shared_ptr<const std::atomic_bool> m_cancelled;
    SecretSearch m_secrets;
    ObjectListParser m_parser;
    QByteArray m_whole; ///< of a small list
    QByteArray m_tail;  ///< of the earlier pieces: as long as the start of a secret can be
    bool m_escaped = false;
    bool m_started = false;
    std::optional<platform::NewFile> m_file;
    std::shared_ptr<const ObjectTable> m_table;
};

} // namespace license
