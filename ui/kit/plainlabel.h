// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace license::ui {

/// The only label of the window: shows its text literally, whatever a server puts into it, and colors itself from the
/// palette. Nothing else in ui/ makes a QLabel.
class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    /// Body: as the palette has it. Secondary: units, ages, sources. Section: bold. Title: 1.4 times, semi-bold.
    enum class Role { Body, Secondary, Section, Title };

    explicit PlainLabel(QWidget *parent = nullptr);
    PlainLabel(Role role, QWidget *parent);
    PlainLabel(Role role, const QString &text, QWidget *parent);
    /// One whose words take as many lines as they need.
    static PlainLabel *wrapped(Role role, const QString &text, QWidget *parent);

    /// One line that ends in "…" where it does not fit; the whole is in the tooltip and for screen readers.
    void setElided(bool elided);
    /// Words that are longer than a line may break, and values may not: see breakable() and unbroken(). A screen reader
    /// gets the text as it is given.
    void setText(const QString &text);
    /// The text as it was given.
    QString words() const;
    /// The text, and the same for screen readers; empty text hides the label.
    void setTextOrHide(const QString &text);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QLabel::setTextFormat;
    void applyRole();
    void alignLeading();

    Role m_role = Role::Body;
    bool m_elided = false;
    QString m_given;
    bool m_namedByText = false; ///< the accessible name is the text as it was given
    bool m_applying = false;
};

} // namespace license::ui
