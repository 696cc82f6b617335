// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace license::ui {

class FactList;

/// The keys and authorities that a connection introduces, for a person to compare: address, account, keys, authorities
/// with their fingerprints. Differences from the connection that it replaces are marked.
class TrustList final : public QWidget
{
    Q_OBJECT
public:
    /// The values are labels named `name`0, `name`1, …
    TrustList(const QString &name, QWidget *parent);

    void present(const Connection &connection, const std::optional<Connection> &before = {});

private:
    const QString m_name;
    QVBoxLayout *m_column;
    FactList *m_facts = nullptr; ///< recreated for each connection
};

} // namespace license::ui
