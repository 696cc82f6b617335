// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storeplace.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace license::ui {

class NumberField;

/// The address of a database in its parts: host, port, name, role and TLS. What an address has beyond them is kept.
class PlaceParts final : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceParts(QWidget *parent = nullptr);

    /// Shows the parts of an address; those of a service file or of several hosts are no parts. Nothing: an address
    /// that is not complete.
    void present(const std::optional<DatabasePlace> &place);

signals:
    /// A person has changed a part.
    void edited(const license::DatabasePlace &place);

private:
    DatabasePlace value() const;

    DatabasePlace m_place;
    QLineEdit *m_host;
    NumberField *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QComboBox *m_tls;
};

} // namespace license::ui
