// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

#include <optional>

class QMenu;

namespace license::ui {

class Chip;

/// Limits objects to a license type, or to those without one.
struct LicenseChoice
{
    std::optional<QString> type;
    bool unlicensed = false;
    bool operator==(const LicenseChoice &) const = default;
};

/// One chip per license type with its count, at most one of them checked; types beyond the first few are in a menu.
/// Objects without a license are the first chip, in amber: they are what a person has to do something about.
class LicenseChips final : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString type; ///< empty: without a license
        QString words;
        qint64 count = 0;
        bool operator==(const Entry &) const = default;
    };
    static constexpr qsizetype mostChips = 8;

    explicit LicenseChips(QWidget *parent = nullptr);

    /// Keeps the choice; a chosen type that no longer exists is shown with a count of 0.
    void setEntries(const QVector<Entry> &entries);
    void choose(const LicenseChoice &choice);
    const LicenseChoice &choice() const { return m_choice; }

signals:
    /// A person has chosen another type, or none.
    void chosen(const license::ui::LicenseChoice &choice);

private:
    void rebuild();
    void addChip(const Entry &entry);
    void addMore(const QVector<Entry> &entries);
    void toggle(const QString &type, bool on);
    bool isChosen(const QString &type) const;

    QVector<Entry> m_entries;
    LicenseChoice m_choice;
};

} // namespace license::ui
